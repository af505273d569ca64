// Rows in IndexedDB, written to disk before anybody is told so, over connections that phones are known to lose.
import {
  type KeyPaths,
  type Reading,
  type Shelf,
  type Shelves,
  type Store,
  StoreClosed,
  type Writing,
} from './store';

export interface Opening<R extends Shelves> {
  readonly name: string;
  /** Raised by one for each addition. Migrations only add: an older phone's rows stay as they are. */
  readonly version: number;
  readonly keys: KeyPaths<R>;
  /** Another tab holds an older version open and must be closed first. */
  readonly onBlocked: () => void;
  /** A newer version of the app wants the database, and has been given it; this one works on with what it knows. */
  readonly onOutdated: () => void;
}

export class IndexedDbStore<R extends Shelves> implements Store<R> {
  readonly durable = true;
  readonly #opening: Opening<R>;
  #connection: Promise<IDBDatabase> | null = null;
  #closed = false;

  constructor(opening: Opening<R>) {
    this.#opening = opening;
  }

  /** Tells whether there is a database to be had: private windows and full disks refuse here. */
  open(): Promise<void> {
    return this.#withOneRetry(async () => undefined);
  }

  read<T>(shelves: readonly Shelf<R>[], body: (tx: Reading<R>) => Promise<T>): Promise<T> {
    return this.#withOneRetry(async (db) => {
      const tx = db.transaction([...shelves], 'readonly');
      return finished(tx, body(reading<R>(tx)));
    });
  }

  write<T>(shelves: readonly Shelf<R>[], body: (tx: Writing<R>) => Promise<T>): Promise<T> {
    return this.#withOneRetry(async (db) => {
      // Browsers default to "relaxed", which calls a row written while it is still in the system's memory.
      const tx = db.transaction([...shelves], 'readwrite', { durability: 'strict' });
      return finished(tx, body(writing<R>(tx)));
    });
  }

  close(): void {
    this.#closed = true;
    this.#forget();
  }

  /** Safari loses its connection in the background and says so only at the next use; a second failure is real. */
  async #withOneRetry<T>(body: (db: IDBDatabase) => Promise<T>): Promise<T> {
    try {
      return await body(await this.#open());
    } catch (error) {
      if (this.#closed) throw new StoreClosed('', { cause: error });
      if (!isConnectionLost(error)) throw error;
      this.#forget();
      return body(await this.#open());
    }
  }

  #open(): Promise<IDBDatabase> {
    if (this.#closed) return Promise.reject(new StoreClosed());
    this.#connection ??= this.#connect().catch((error: unknown) => {
      this.#connection = null;
      throw error;
    });
    return this.#connection;
  }

  /** A newer version only adds, so that an older one, in a tab that stayed open or taken back to, can go on. */
  #connect(): Promise<IDBDatabase> {
    const { name, version } = this.#opening;
    return this.#connectTo(indexedDB.open(name, version)).catch((error: unknown) => {
      if (!named(error, 'VersionError')) throw error;
      return this.#connectTo(indexedDB.open(name));
    });
  }

  async #connectTo(request: IDBOpenDBRequest): Promise<IDBDatabase> {
    const { keys, onBlocked, onOutdated } = this.#opening;
    request.onblocked = onBlocked;
    request.onupgradeneeded = () => addShelves(request.result, keys);
    const db = await asked(request);
    db.onversionchange = ({ newVersion }) => {
      this.#forget();
      // Without a number it is not changed but deleted, after its person has signed out.
      if (newVersion !== null) onOutdated();
    };
    db.onclose = () => {
      this.#connection = null;
    };
    return db;
  }

  #forget(): void {
    this.#connection?.then((db) => db.close()).catch(() => undefined);
    this.#connection = null;
  }
}

function addShelves(db: IDBDatabase, keys: Readonly<Record<string, string>>): void {
  for (const [shelf, keyPath] of Object.entries(keys)) {
    if (!db.objectStoreNames.contains(shelf)) db.createObjectStore(shelf, { keyPath });
  }
}

function reading<R extends Shelves>(tx: IDBTransaction): Reading<R> {
  return {
    get: (shelf, key) => asked(tx.objectStore(shelf).get(key)),
    all: (shelf) => asked(tx.objectStore(shelf).getAll()),
  };
}

function writing<R extends Shelves>(tx: IDBTransaction): Writing<R> {
  return {
    ...reading<R>(tx),
    put: async (shelf, row) => {
      await asked(tx.objectStore(shelf).put(row));
    },
    delete: (shelf, key) => asked(tx.objectStore(shelf).delete(key)),
    clear: (shelf) => asked(tx.objectStore(shelf).clear()),
  };
}

/** The body's result once the transaction has completed; a body that fails takes all its writes with it. */
async function finished<T>(tx: IDBTransaction, body: Promise<T>): Promise<T> {
  const completed = completion(tx);
  try {
    const result = await body;
    await completed;
    return result;
  } catch (error) {
    const why = tx.error ?? error;
    abort(tx);
    await completed.catch(() => undefined);
    throw why;
  }
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function completion(tx: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error ?? new DOMException('the transaction was aborted', 'AbortError'));
  });
}

function abort(tx: IDBTransaction): void {
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
