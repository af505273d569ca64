// What needs the network anyway, or is opened once in a long while. It travels in a chunk of its own, apart from the
// first visit, and the phone holds it from the second time that the app is opened.
export { NewPassword } from '../account';
export { Start } from '../account/start';
export { BackThen } from './back-then';
export { MyDevices } from './devices';
export { LessonPage } from './lesson';
export { Fetched, Library } from './library';
export { Listen } from './listen';
export { Print } from './print';
export { Search } from './search';
export { SeenBy } from './seen-by';
