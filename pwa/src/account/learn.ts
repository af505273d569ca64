// The phone's own memory of who one is grows old: the care team changes, people move. Learnt anew once an opening.
import { whoAmI } from '../api/session';
import { openPerson, type PersonStore, type Presence } from '../store/current';
import { remember } from '../store/device';
import type { Me } from '../store/person';
import { agreeOnLanguage } from './language';

/** By database, since signing in again makes another presence of the same person. */
const learnt = new WeakSet<PersonStore>();

export async function learnWhoIAm(here: Presence): Promise<void> {
  if (learnt.has(here.store)) return;
  const told = await whoAmI();
  if (!told.ok || told.value.id !== here.me.id || here.left.aborted) return;
  learnt.add(here.store);
  if (!isNews(told.value, here.me)) return;
  await remember({ person: told.value });
  await openPerson(told.value);
  await agreeOnLanguage(told.value.language);
}

/** The clock is always news; all else seldom is, and only then is it worth a write and a drawing. */
function isNews(told: Me, known: Me): boolean {
  return JSON.stringify({ ...told, server_time: '' }) !== JSON.stringify({ ...known, server_time: '' });
}
