// Every screen but I dag, in one chunk: small files together travel lighter, and the phone holds them before they are opened.
export { NewPassword } from '../account';
export { MyDevices } from './devices';
export { Flare } from './flare';
export { Me } from './me';
export { Print } from './print';
export { Reading } from './reading';
export { Text } from './reading/Text';
export { SeenBy } from './seen-by';
export { Stairs } from './stairs';
export { Where } from './where';
