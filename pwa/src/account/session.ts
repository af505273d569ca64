// Signing in and out. The browser's one cookie serves all tabs and doors, so whoever changes it holds the same lock
// as sync does: nothing of one person ever goes out with another's session.
import { batch } from '@preact/signals';
import type { Called } from '../api/call';
import { chooseByLink } from '../api/my-sessions';
import { endSession, openByCode, openSession, whoAmI } from '../api/session';
import { announce } from '../store/channel';
import { closePerson, openPerson } from '../store/current';
import { device, remember } from '../store/device';
import { person } from '../store/holding';
import { alone } from '../store/lock';
import type { Me } from '../store/person';
import { belongsHere, type Door } from './door';
import { leavePhone, takePhone } from './hand-over';
import { agreeOnLanguage } from './language';
import { toldJustNow } from './learn';

export function signIn(door: Door, email: string, password: string): Promise<Called<Me>> {
  return comeIn(door, () => openSession(email, password));
}

/** By the link of a mail, with a new password. */
export function signInByLink(door: Door, token: string, password: string): Promise<Called<Me>> {
  return comeInstead(door, () => chooseByLink(token, password));
}

/** By a code, and the birth date beside it. */
export function signInByCode(door: Door, code: string, born: string): Promise<Called<Me>> {
  return comeInstead(door, () => openByCode(code, born));
}

/** Where somebody else's app may be open: also a clinician's link or code ends it on this phone. */
async function comeInstead(door: Door, ask: () => Promise<Called<Me>>): Promise<Called<Me>> {
  const told = await comeIn(door, ask);
  if (told.ok && door === 'patient' && !belongsHere(door, told.value)) {
    await alone('session', async () => {
      const { person: before } = await device();
      if (before) await leavePhone(before.id);
    });
  }
  return told;
}

/**
 * Lets in whom the server lets in; by the time it resolves, `me` is the person, and a patient's database is open. Of
 * a patient who was here before, only what is unsent stays on the phone.
 */
export async function comeIn(door: Door, ask: () => Promise<Called<Me>>): Promise<Called<Me>> {
  announce({ what: 'let go' });
  const answer = await alone('session', async () => {
    // If the app dies between here and the answer, nobody knows whose the cookie is, and sync will ask.
    await remember({ session: null });
    const told = await ask();
    if (told.ok) {
      await remember({ session: told.value.id, leaving: false });
      await takeOver(door, told.value);
    }
    return told;
  });
  if (answer.ok) await enter(door, answer.value);
  return answer;
}

/** Who holds the browser's session, if somebody does; they are then in, as after signing in. */
export async function findSession(door: Door): Promise<Called<Me>> {
  const answer = await alone('session', async () => {
    const told = await whoAmI();
    if (told.ok) {
      await remember({ session: told.value.id });
      await takeOver(door, told.value);
    } else if (told.code === 'not_signed_in') await remember({ session: null });
    return told;
  });
  if (answer.ok) await enter(door, answer.value);
  return answer;
}

/** Signs out here and at the server, later where there is no network. What is not sent stays on the phone. */
export async function signOut(): Promise<void> {
  const leaving = person.value;
  announce({ what: 'let go' });
  closePerson();
  await alone('session', async () => {
    const { session } = await device();
    // Somebody else may have signed in meanwhile, in another tab; that is theirs to end.
    const over = session === null || session === leaving?.id ? { session: null, leaving: true } : {};
    if (leaving?.patient) await leavePhone(leaving.id, over);
    else await remember(over);
    await finishLeaving();
  });
  announce({ what: 'session', person: null });
}

/** Ends a session that somebody signed out of without network. True when there is none left to end. */
export async function finishLeaving(): Promise<boolean> {
  if (!(await device()).leaving) return true;
  const ended = (await endSession()).ok;
  if (ended) await remember({ leaving: false });
  return ended;
}

/** A patient who comes in behind the patient's door has this phone from now on. */
async function takeOver(door: Door, me: Me): Promise<void> {
  if (door !== 'patient' || !belongsHere(door, me)) return;
  if (person.value?.id !== me.id) closePerson();
  await takePhone(me);
}

/** Whoever does not belong behind this door is signed in, and not let in: the screen then shows the way. */
async function enter(door: Door, me: Me): Promise<void> {
  if (door === 'patient' && belongsHere(door, me)) {
    await openPerson(me);
    toldJustNow();
  } else {
    batch(() => {
      closePerson();
      person.value = belongsHere(door, me) ? me : null;
    });
  }
  announce({ what: 'session', person: me.id });
  await agreeOnLanguage(me.language);
}
