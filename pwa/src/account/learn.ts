// The phone's own memory of who one is grows old: the care team changes, people move. Learnt anew once an opening.
import { whoAmI } from '../api/session';
import type { Presence } from '../store/current';
import { remember } from '../store/device';
import { person } from '../store/holding';
import { putMeta } from '../store/meta';
import { agreeOnLanguage } from './language';

const learnt = new WeakSet<Presence>();

export async function learnWhoIAm(here: Presence): Promise<void> {
  if (learnt.has(here)) return;
  const told = await whoAmI();
  if (!told.ok || told.value.id !== here.me.id || here.left.aborted) return;
  learnt.add(here);
  await here.store.write(['meta'], (tx) => putMeta(tx, 'me', told.value));
  await remember({ person: told.value });
  person.value = told.value;
  await agreeOnLanguage(told.value.language);
}
