// Signing out empties the phone of the person, except of work that no server has yet.
import { openDatabase } from './current';
import { databaseOf } from './databases';
import { discard } from './discard';
import { ifUnused } from './lock';
import { getMeta, putMeta } from './meta';
import { PERSON_KEYS, type PersonRows, type Place } from './rows';
import type { Shelf, Writing } from './store';

const SHELVES = Object.keys(PERSON_KEYS) as Shelf<PersonRows>[];
/** What may hold work; which of it stays is decided row by row. */
const WORK: readonly Shelf<PersonRows>[] = ['outbox', 'refused'];
/** While a restored server is being read anew, nobody knows yet what it has lost of these. */
const PERHAPS_LOST: readonly Shelf<PersonRows>[] = ['entries', 'kept'];

type Tx = Writing<PersonRows>;

/**
 * Wipes the rows in one transaction, so that the cursor never outlives the entries that it counts. What is unsent,
 * and what was refused and nobody has dealt with, stays, with the numbering it needs to be sent when the person
 * signs in here again. In the middle of a recovery the person's own entries stay as well: a restored server may have
 * none of them, and the recovery goes on from its beginning when the person is back. Where nothing stays, the database
 * goes too, for its name is the person's.
 */
export async function wipePerson(id: string): Promise<void> {
  const store = await openDatabase(id);
  await store.write(SHELVES, async (tx) => {
    const place = await getMeta(tx, 'place');
    const recovering = place?.recovering === true;
    if (recovering) await clearOthers(tx, id);
    const staying = (await hasWork(tx, recovering)) ? [...WORK, ...(recovering ? PERHAPS_LOST : [])] : [];
    for (const shelf of SHELVES) if (!staying.includes(shelf)) await tx.clear(shelf);
    if (place && staying.length > 0) await putMeta(tx, 'place', fromTheBeginning(place));
  });
  store.close();
  await ifUnused(databaseOf(id).name, () => discardIfEmpty(id));
}

/** Looked at once more: another tab may have kept something for the person while this one was leaving. */
async function discardIfEmpty(id: string): Promise<void> {
  const store = await openDatabase(id);
  const counts = await store.read(SHELVES, (tx) =>
    Promise.all(SHELVES.map(async (shelf) => (await tx.all(shelf)).length)),
  );
  store.close();
  if (store.durable && counts.every((count) => count === 0)) await discard(databaseOf(id).name);
}

/** What others wrote is not this phone's to give back once its person has left. */
async function clearOthers(tx: Tx, id: string): Promise<void> {
  for (const entry of await tx.all('entries')) {
    if (entry.by.role !== 'patient' || entry.by.id !== id) await tx.delete('entries', entry.id);
  }
}

async function hasWork(tx: Tx, recovering: boolean): Promise<boolean> {
  if ((await tx.all('refused')).some((row) => row.dealt_with_at === null)) return true;
  for (const shelf of recovering ? [...PERHAPS_LOST, 'outbox' as const] : ['outbox' as const]) {
    if ((await tx.all(shelf)).length > 0) return true;
  }
  return false;
}

/** The log is read anew by a new count, against which every row that stayed is an old one. */
function fromTheBeginning(place: Place): Place {
  return { ...place, cursor: 0, pull: place.pull + 1, release: null };
}
