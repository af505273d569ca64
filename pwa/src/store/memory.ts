// Rows in memory, for browsers that let us keep nothing. Same promises as IndexedDB, except that they end with the tab.
import {
  type Key,
  type KeyPaths,
  type Shelf,
  type Shelves,
  type Store,
  StoreClosed,
  type Writing,
} from './store';

type Rows<R extends Shelves> = Map<Shelf<R>, Map<Key, R[Shelf<R>]>>;

/** What lies in memory under one name; stores come and go, as connections to a database do. */
export class Cupboard<R extends Shelves> {
  rows: Rows<R>;
  /** Writers wait for each other here, as IndexedDB makes them wait. */
  queue: Promise<unknown> = Promise.resolve();

  constructor(keys: KeyPaths<R>) {
    this.rows = new Map((Object.keys(keys) as Shelf<R>[]).map((shelf) => [shelf, new Map()]));
  }
}

export class MemoryStore<R extends Shelves> implements Store<R> {
  readonly durable = false;
  readonly #keys: KeyPaths<R>;
  readonly #in: Cupboard<R>;
  #closed = false;

  constructor(keys: KeyPaths<R>, cupboard = new Cupboard<R>(keys)) {
    this.#keys = keys;
    this.#in = cupboard;
  }

  async read<T>(shelves: readonly Shelf<R>[], body: (tx: Writing<R>) => Promise<T>): Promise<T> {
    await this.#in.queue.catch(() => undefined);
    this.#refuseWhenClosed();
    return body(this.#transaction(pick(this.#in.rows, shelves)));
  }

  write<T>(shelves: readonly Shelf<R>[], body: (tx: Writing<R>) => Promise<T>): Promise<T> {
    const turn = this.#in.queue
      .catch(() => undefined)
      .then(async () => {
        this.#refuseWhenClosed();
        const draft = pick(this.#in.rows, shelves);
        const result = await body(this.#transaction(draft));
        this.#in.rows = new Map([...this.#in.rows, ...draft]);
        return result;
      });
    this.#in.queue = turn;
    return turn;
  }

  close(): void {
    this.#closed = true;
  }

  #refuseWhenClosed(): void {
    if (this.#closed) throw new StoreClosed();
  }

  #transaction(rows: Rows<R>): Writing<R> {
    const on = (shelf: Shelf<R>): Map<Key, R[Shelf<R>]> => {
      const found = rows.get(shelf);
      if (!found) throw new TypeError(`the transaction does not hold the shelf ${shelf}`);
      return found;
    };
    // Rows are copied in and out: whoever changes one afterwards must not change what is kept.
    return {
      get: async <S extends Shelf<R>>(shelf: S, key: Key) =>
        structuredClone(on(shelf).get(key)) as R[S] | undefined,
      all: async <S extends Shelf<R>>(shelf: S) =>
        structuredClone([...on(shelf)].sort(byKey).map(([, row]) => row)) as R[S][],
      put: async <S extends Shelf<R>>(shelf: S, row: R[S]) => {
        on(shelf).set(row[this.#keys[shelf]] as Key, structuredClone(row));
      },
      delete: async (shelf, key) => {
        on(shelf).delete(key);
      },
      clear: async (shelf) => on(shelf).clear(),
    };
  }
}

function pick<R extends Shelves>(rows: Rows<R>, shelves: readonly Shelf<R>[]): Rows<R> {
  return new Map(shelves.map((shelf) => [shelf, new Map(rows.get(shelf))]));
}

function byKey([one]: readonly [Key, unknown], [other]: readonly [Key, unknown]): number {
  return one < other ? -1 : 1;
}
