// A full phone: texts can be fetched again, what the patient wrote cannot, so texts make room for it.
import type { Item } from '../content/items';
import type { PersonRows } from './rows';
import type { Store } from './store';

/** What a patient may need at once and without network, whatever else has to go. */
const NEEDED_AT_ONCE = new Set(['safety', 'directory']);

/** Whether it stays on a full phone when other texts have to go. */
export function isNeededAtOnce({ kind }: Pick<Item, 'kind'>): boolean {
  return NEEDED_AT_ONCE.has(kind);
}

/** Writes, and where the phone is full clears its texts away and writes again. A second refusal is thrown on. */
export async function writeMakingRoom<T>(store: Store<PersonRows>, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isFull(error)) throw error;
    await clearTexts(store);
    return write();
  }
}

export function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}

function clearTexts(store: Store<PersonRows>): Promise<void> {
  return store.write(['items'], async (tx) => {
    for (const { sha256, item } of await tx.all('items')) {
      if (!isNeededAtOnce(item)) await tx.delete('items', sha256);
    }
  });
}
