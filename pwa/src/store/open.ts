// Opens a database on the phone, or memory where the browser keeps nothing, and tells what stands in the way.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Wanted } from './databases';
import { IndexedDbStore } from './indexed-db';
import { Cupboard, MemoryStore } from './memory';
import type { Shelves, Store } from './store';

/** `close_other_tabs`: an older tab holds the database. `reload`: a newer one has added to it; this one works on. */
export type Trouble = 'close_other_tabs' | 'reload';

const found = signal<Trouble | null>(null);

export const trouble: ReadonlySignal<Trouble | null> = found;

export async function openStore<R extends Shelves>(wanted: Wanted<R>): Promise<Store<R>> {
  const store = new IndexedDbStore<R>({
    ...wanted,
    onBlocked: () => {
      found.value = 'close_other_tabs';
    },
    onOutdated: () => {
      found.value = 'reload';
    },
  });
  try {
    await store.open();
    if (found.value === 'close_other_tabs') found.value = null;
    return store;
  } catch {
    return inMemory(wanted);
  }
}

/** By name, so that what a person has not sent is still there when the same tab opens it again. */
const cupboards = new Map<string, unknown>();

function inMemory<R extends Shelves>({ name, keys }: Wanted<R>): Store<R> {
  const cupboard = (cupboards.get(name) as Cupboard<R> | undefined) ?? new Cupboard<R>(keys);
  cupboards.set(name, cupboard);
  return new MemoryStore<R>(keys, cupboard);
}
