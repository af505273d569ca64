// Recalls: the small numbered list of texts that must not be used any more, asked for first on any connection.
import { type Presence, textsChanged } from '../store/current';
import type { PersonStore } from '../store/databases';
import { writeMakingRoom } from '../store/room';
import type { Recall } from './items';
import { getJson } from './network';

interface RecallList {
  readonly recalls: readonly Recall[];
  readonly latest: number;
}

/** Asks for what is new on the list; true when something was. */
export async function refreshRecalls({ store, left }: Presence): Promise<boolean> {
  const last = (await held(store)).at(-1)?.number ?? 0;
  const answer = await recallsAfter(last, left);
  if (!answer) return false;
  // A restored server has lost numbers and gives them to other recalls: its list is read whole.
  const anew = answer.latest < last ? await recallsAfter(0, left) : null;
  const { recalls } = anew ?? answer;
  if (!anew && recalls.length === 0) return false;
  // On a phone that is full a text makes room for the notice that covers it.
  await writeMakingRoom(store, () =>
    store.write(['recalls'], async (tx) => {
      if (anew) await tx.clear('recalls');
      for (const recall of recalls) await tx.put('recalls', recall);
    }),
  );
  await textsChanged();
  return true;
}

function recallsAfter(last: number, left: AbortSignal): Promise<RecallList | null> {
  return getJson<RecallList>(`/api/recalls?after=${last}`, left);
}

function held(store: PersonStore): Promise<Recall[]> {
  return store.read(['recalls'], (tx) => tx.all('recalls'));
}
