// The account's door for the three shells: who is here, signing in and out, and the language.

export type { Me } from '../store/person';
export { me } from '../store/read';
export { language } from '../text';
export { arrive, emptied } from './arrive';
export { ChangePassword } from './ChangePassword';
export { Devices } from './Devices';
export type { Door } from './door';
export { setLanguage } from './language';
export { learnWhoIAm } from './learn';
export { NewPassword } from './NewPassword';
export { Said } from './Said';
export { SignIn } from './SignIn';
export { signOut } from './session';
