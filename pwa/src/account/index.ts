// The account's door for the three shells: who is here, signing in and out, and the language.
import type { ComponentChildren } from 'preact';
import type { Me } from '../store/person';
import type { Language } from '../text';

export type Door = 'patient' | 'clinic' | 'publisher';

/** The sign-in screen. `onDone` is called when the person is in; by then `me` has been set. */
export declare function SignIn(props: { door: Door; onDone: (me: Me) => void }): ComponentChildren;

/** Signs out here and at the server (later, when there is no network). Work that is not sent stays on the phone. */
export declare function signOut(): Promise<void>;

/** Changes the language now, remembers it on this device, and tells the server when it can. */
export declare function setLanguage(language: Language): Promise<void>;

export type { Me };
