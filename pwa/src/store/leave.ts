// Signing out empties the phone of the person, except of work that no server has yet.
import { openDatabase } from './current';
import { getMeta, putMeta } from './meta';
import { PERSON_KEYS, type PersonRows } from './rows';
import type { Shelf } from './store';

const SHELVES = Object.keys(PERSON_KEYS) as Shelf<PersonRows>[];
const WORK: readonly Shelf<PersonRows>[] = ['outbox', 'refused', 'meta'];

/**
 * Wipes the rows in one transaction, so that the cursor never outlives the entries that it counts. What is unsent,
 * and what was refused and nobody has dealt with, stays, with the numbering it needs to be sent when the person
 * signs in here again.
 */
export async function wipePerson(id: string): Promise<void> {
  const store = await openDatabase(id);
  await store.write(SHELVES, async (tx) => {
    const refused = (await tx.all('refused')).some((row) => row.dealt_with_at === null);
    const work = refused || (await tx.all('outbox')).length > 0;
    const place = await getMeta(tx, 'place');
    for (const shelf of SHELVES) {
      if (!work || !WORK.includes(shelf)) await tx.clear(shelf);
    }
    if (!work || !place) return;
    await tx.clear('meta');
    await putMeta(tx, 'place', { ...place, cursor: 0, recovering: false, release: null });
  });
  store.close();
}
