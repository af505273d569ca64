// Recalls: the small numbered list of texts that must not be used any more, asked for first on any connection.
import { type Presence, textsChanged } from '../store/current';
import type { PersonStore } from '../store/databases';
import type { Recall } from './items';
import { getJson } from './network';

export async function refreshRecalls({ store, left }: Presence): Promise<void> {
  const last = (await held(store)).at(-1)?.number ?? 0;
  const answer = await getJson<{ recalls: Recall[] }>(`/api/recalls?after=${last}`, left);
  if (!answer || answer.recalls.length === 0) return;
  await store.write(['recalls'], async (tx) => {
    for (const recall of answer.recalls) await tx.put('recalls', recall);
  });
  await textsChanged();
}

function held(store: PersonStore): Promise<Recall[]> {
  return store.read(['recalls'], (tx) => tx.all('recalls'));
}
