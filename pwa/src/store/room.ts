// A full phone: texts can be fetched again, what the patient wrote cannot, so texts make room for it.
import type { PersonRows } from './rows';
import type { Store } from './store';

/** What a patient may need at once and without network, whatever else has to go. */
const NEEDED_AT_ONCE = new Set(['safety', 'directory']);

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
      if (!NEEDED_AT_ONCE.has(item.kind)) await tx.delete('items', sha256);
    }
  });
}
