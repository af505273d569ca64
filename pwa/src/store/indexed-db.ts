// Rows in IndexedDB, written to disk before anybody is told so, over connections that phones are known to lose.
import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import {
  type KeyPaths,
  type Reading,
  type Shelf,
  type Shelves,
  type Store,
  StoreClosed,
  StoreOutdated,
  type Writing,
} from './store';

export interface Opening<R extends Shelves> {
  readonly name: string;
  /** Raised by one for each addition. Migrations only add: an older phone's rows stay as they are. */
  readonly version: number;
  readonly keys: KeyPaths<R>;
  /** Another tab holds an older version open and must be closed first. */
  readonly onBlocked: () => void;
  /** A newer version of the app wants the database, and has been given it. */
  readonly onOutdated: () => void;
}

export class IndexedDbStore<R extends Shelves> implements Store<R> {
  readonly durable = true;
  readonly #opening: Opening<R>;
  #connection: Promise<IDBPDatabase> | null = null;
  #closed = false;

  constructor(opening: Opening<R>) {
    this.#opening = opening;
  }

  read<T>(shelves: readonly Shelf<R>[], body: (tx: Reading<R>) => Promise<T>): Promise<T> {
    return this.#withOneRetry(async (db) => {
      const tx = db.transaction<string[]>([...shelves], 'readonly');
      return finished(tx, body(reading<R>(tx)));
    });
  }

  write<T>(shelves: readonly Shelf<R>[], body: (tx: Writing<R>) => Promise<T>): Promise<T> {
    return this.#withOneRetry(async (db) => {
      // Browsers default to "relaxed", which calls a row written while it is still in the system's memory.
      const tx = db.transaction<string[], 'readwrite'>([...shelves], 'readwrite', { durability: 'strict' });
      return finished(tx, body(writing<R>(tx)));
    });
  }

  close(): void {
    this.#closed = true;
    this.#forget();
  }

  /** Safari loses its connection in the background and says so only at the next use; a second failure is real. */
  async #withOneRetry<T>(body: (db: IDBPDatabase) => Promise<T>): Promise<T> {
    try {
      return await body(await this.#open());
    } catch (error) {
      if (this.#closed) throw new StoreClosed('', { cause: error });
      if (!isConnectionLost(error)) throw error;
      this.#forget();
      return body(await this.#open());
    }
  }

  #open(): Promise<IDBPDatabase> {
    if (this.#closed) return Promise.reject(new StoreClosed());
    this.#connection ??= this.#connect().catch((error: unknown) => {
      this.#connection = null;
      throw named(error, 'VersionError') ? new StoreOutdated('', { cause: error }) : error;
    });
    return this.#connection;
  }

  async #connect(): Promise<IDBPDatabase> {
    const { name, version, keys, onBlocked, onOutdated } = this.#opening;
    return openDB(name, version, {
      upgrade(db) {
        for (const [shelf, keyPath] of Object.entries<string>(keys)) {
          if (!db.objectStoreNames.contains(shelf)) db.createObjectStore(shelf, { keyPath });
        }
      },
      blocked: onBlocked,
      blocking: () => {
        this.#forget();
        onOutdated();
      },
      terminated: () => {
        this.#connection = null;
      },
    });
  }

  #forget(): void {
    this.#connection?.then((db) => db.close()).catch(() => undefined);
    this.#connection = null;
  }
}

type Mode = 'readonly' | 'readwrite';
type Transaction<M extends Mode> = IDBPTransaction<unknown, string[], M>;

function reading<R extends Shelves>(tx: Transaction<Mode>): Reading<R> {
  return {
    get: (shelf, key) => tx.objectStore(shelf).get(key),
    all: (shelf) => tx.objectStore(shelf).getAll(),
  };
}

function writing<R extends Shelves>(tx: Transaction<'readwrite'>): Writing<R> {
  return {
    ...reading<R>(tx),
    put: async (shelf, row) => {
      await tx.objectStore(shelf).put(row);
    },
    delete: (shelf, key) => tx.objectStore(shelf).delete(key),
    clear: (shelf) => tx.objectStore(shelf).clear(),
  };
}

/** The body's result once the transaction has completed; a body that fails takes all its writes with it. */
async function finished<T>(tx: Transaction<Mode>, body: Promise<T>): Promise<T> {
  const done = tx.done;
  try {
    const result = await body;
    await done;
    return result;
  } catch (error) {
    const why = tx.error ?? error;
    abort(tx);
    await done.catch(() => undefined);
    throw why;
  }
}

function abort(tx: Transaction<Mode>): void {
  try {
    tx.abort();
  } catch {
    // It had ended by itself, which is why we are here.
  }
}

function isConnectionLost(error: unknown): boolean {
  return ['InvalidStateError', 'UnknownError', 'AbortError'].some((name) => named(error, name));
}

function named(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
