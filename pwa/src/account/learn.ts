// The phone's own memory of who one is grows old: the care team changes, people move. Learnt anew at the first contact
// after each opening of the app, and once an hour.
import { whoAmI } from '../api/session';
import { openPerson, type Presence, presence } from '../store/current';
import { remember } from '../store/device';
import { holding, person } from '../store/holding';
import type { Me } from '../store/person';
import { agreeOnLanguage } from './language';

/** By the server's clock: what it told less than this long before it last answered is still true enough. */
const FRESH = 3_600_000;

/** Whether the server has told who one is since the app was opened. */
let toldHere = false;

export async function learnWhoIAm(here: Presence): Promise<void> {
  const { since } = holding.value.place ?? {};
  if (toldHere && since && Date.parse(since) - Date.parse(here.me.server_time) < FRESH) return;
  const told = await whoAmI();
  if (!told.ok || told.value.id !== here.me.id || here.left.aborted) return;
  toldHere = true;
  await remember({ person: told.value });
  await openPerson(told.value);
  await agreeOnLanguage(told.value.language);
}

/** Whoever signs in is told at once. */
export function toldJustNow(): void {
  toldHere = true;
}

/** The server has just told anew who one is, as after a change that one made oneself. */
export async function noteMe(told: Me): Promise<void> {
  if (!presence.value) {
    person.value = told;
    return;
  }
  await remember({ person: told });
  await openPerson(told);
}
