// Everything that this phone holds about the patient, as one file that a person can read and a program can too.
import { presence } from '../store/current';
import type { HeldEntry, KeptMutation, Mutation, RefusedMutation } from '../store/rows';

/** An entry as a sentence, in the language that the screens speak. */
export type InWords = (entry: Pick<Mutation, 'kind' | 'args'>) => string;

/**
 * Sorted by where it is: what only this phone has comes first, because it would be missed most. `in_words` is what the
 * screens say; the rest is what the log holds.
 */
export async function exportAll(inWords: InWords): Promise<Blob> {
  const { value: here } = presence;
  if (!here) throw new Error('nobody is signed in on this phone');
  const shelves = ['entries', 'outbox', 'refused', 'kept', 'recovered'] as const;
  const [entries, outbox, refused, kept, recovered] = await here.store.read(shelves, (tx) =>
    Promise.all([
      tx.all('entries'),
      tx.all('outbox'),
      tx.all('refused'),
      tx.all('kept'),
      tx.all('recovered'),
    ] as const),
  );
  const readBack = new Set(entries.map(({ id }) => id));
  const told = <E extends Mutation | HeldEntry>(entry: E) => ({ in_words: inWords(entry), ...entry });
  const { id, name, email, language } = here.me;
  const file = {
    made_by: 'Rygvej',
    exported_at: new Date().toISOString(),
    person: { id, name, email, language },
    only_on_this_phone: outbox.sort(byNumber).map(told),
    not_accepted: refused.sort(byNumber).map((entry: RefusedMutation) => told(entry)),
    accepted_and_not_read_back: kept.filter((entry: KeptMutation) => !readBack.has(entry.id)).map(told),
    safe: entries.sort((one, other) => one.seq - other.seq).map(told),
    lost_by_the_server: recovered.map(told),
  };
  return new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' });
}

function byNumber(one: Mutation, other: Mutation): number {
  return one.number - other.number;
}
