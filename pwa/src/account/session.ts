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
import { wipePerson } from '../store/leave';
import { alone } from '../store/lock';
import type { Me } from '../store/person';
import { belongsHere, type Door } from './door';
import { agreeOnLanguage } from './language';
import { toldJustNow } from './learn';

export async function signIn(door: Door, email: string, password: string): Promise<Called<Me>> {
  const before = person.value;
  const told = await comeIn(door, () => openSession(email, password));
  // A clinician who tries the wrong door takes the phone over from nobody.
  if (told.ok && door === 'patient' && told.value.patient) await clearAway(before, told.value);
  return told;
}

/** By the link of a mail, with a new password. */
export function signInByLink(door: Door, token: string, password: string): Promise<Called<Me>> {
  return comeInstead(door, () => chooseByLink(token, password));
}

/** By a code, and the birth date beside it. */
export function signInByCode(door: Door, code: string, born: string): Promise<Called<Me>> {
  return comeInstead(door, () => openByCode(code, born));
}

/** Where somebody else's app may be open: of whoever was here before, only what is unsent stays on the phone. */
async function comeInstead(door: Door, ask: () => Promise<Called<Me>>): Promise<Called<Me>> {
  const before = person.value;
  const told = await comeIn(door, ask);
  if (told.ok) await clearAway(before, told.value);
  return told;
}

async function clearAway(before: Me | null, now: Me): Promise<void> {
  if (before?.patient && before.id !== now.id) await wipePerson(before.id);
}

/** Lets in whom the server lets in; by the time it resolves, `me` is the person, and a patient's database is open. */
export async function comeIn(door: Door, ask: () => Promise<Called<Me>>): Promise<Called<Me>> {
  announce({ what: 'let go' });
  const answer = await alone('session', async () => {
    // If the app dies between here and the answer, nobody knows whose the cookie is, and sync will ask.
    await remember({ session: null });
    const told = await ask();
    if (told.ok) await remember({ session: told.value.id, leaving: false });
    return told;
  });
  if (answer.ok) await enter(door, answer.value);
  return answer;
}

/** Who holds the browser's session, if somebody does; they are then in, as after signing in. */
export async function findSession(door: Door): Promise<Called<Me>> {
  const answer = await alone('session', async () => {
    const told = await whoAmI();
    if (told.ok) await remember({ session: told.value.id });
    else if (told.code === 'not_signed_in') await remember({ session: null });
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
    await remember({ person: null, session: null, leaving: true });
    if (leaving?.patient) await wipePerson(leaving.id);
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

/** Whoever does not belong behind this door is signed in, and not let in: the screen then shows the way. */
async function enter(door: Door, me: Me): Promise<void> {
  if (door === 'patient' && belongsHere(door, me)) {
    await remember({ person: me });
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
