// What needs the network anyway, or is opened once in a long while. It travels in a chunk of its own, apart from the
// first visit, and the phone holds it from the second time that the app is opened.
export { NewPassword } from '../account';
export { Start } from '../account/start';
export { MyDevices } from './devices';
export { Print } from './print';
export { SeenBy } from './seen-by';
