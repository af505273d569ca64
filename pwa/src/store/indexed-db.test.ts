// IndexedDB keeps every promise of a store, also on phones that lose the connection and beside tabs of another version.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { IndexedDbStore, type Opening } from './indexed-db';
import type { Store } from './store';
import { CUPBOARD, type Cupboard, storeContract } from './testing/store-contract';

const opened: Store<Cupboard>[] = [];
let count = 0;

function open(changes: Partial<Opening<Cupboard>> = {}): IndexedDbStore<Cupboard> {
  count += 1;
  const quiet = { onBlocked: () => undefined, onOutdated: () => undefined };
  const store = new IndexedDbStore({
    name: `cupboard-${count}`,
    version: 1,
    keys: CUPBOARD,
    ...quiet,
    ...changes,
  });
  opened.push(store);
  return store;
}

/** A database as an older version of the app left it, with fewer shelves. */
function older(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore('cups', { keyPath: 'id' });
  return new Promise((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
}

const tea = { id: 'blue', holds: ['tea'] };
const put = (store: Store<Cupboard>) => store.write(['cups'], (tx) => tx.put('cups', tea));
const cups = (store: Store<Cupboard>) => store.read(['cups'], (tx) => tx.all('cups'));

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

storeContract('rows in IndexedDB', () => open());

describe('durability', () => {
  test('every write asks for strict durability, because browsers default to less', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await put(open());
    expect(transaction).toHaveBeenCalledWith(['cups'], 'readwrite', { durability: 'strict' });
  });

  test('a write is not done before the transaction has completed', async () => {
    const told: string[] = [];
    const store = open();
    await cups(store);
    const begin = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...how) {
      const tx = begin.apply(this, how);
      tx.addEventListener('complete', () => told.push('complete'));
      return tx;
    });
    await put(store);
    told.push('done');
    expect(told).toEqual(['complete', 'done']);
  });

  test('a disk that is full fails the write under its own name', async () => {
    const store = open();
    await cups(store);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(put(store)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(await cups(store)).toEqual([]);
  });
});

describe('a lost connection', () => {
  const lose = (times: number) => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    for (let time = 0; time < times; time += 1) {
      transaction.mockImplementationOnce(() => {
        throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
      });
    }
  };

  test('is opened again, and the write is done once', async () => {
    const store = open();
    await cups(store);
    lose(1);
    await put(store);
    expect(await cups(store)).toEqual([tea]);
  });

  test('in the middle of a transaction is begun again from its beginning, and written once', async () => {
    const store = open();
    await cups(store);
    const really = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore, row) {
      const request = really.call(this, row);
      this.transaction.abort();
      return request;
    });
    await put(store);
    expect(await cups(store)).toEqual([tea]);
  });

  test('that the browser tells of by itself costs nothing', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const store = open();
    await cups(store);
    const db = transaction.mock.contexts[0] as IDBDatabase;
    db.close();
    db.onclose?.(new Event('close'));
    await put(store);
    expect(await cups(store)).toEqual([tea]);
  });

  test('at the very opening is no browser that keeps nothing', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    });
    await expect(open().open()).resolves.toBeUndefined();
  });

  test('twice in a row is a real failure, and is told', async () => {
    const store = open();
    await cups(store);
    lose(2);
    await expect(put(store)).rejects.toMatchObject({ name: 'UnknownError' });
    expect(await cups(store)).toEqual([]);
  });
});

describe('tabs of different versions', () => {
  test('an older tab lets go when a newer one wants the database, says so, and works on', async () => {
    const onOutdated = vi.fn();
    const older = open({ name: 'shared', onOutdated });
    await put(older);
    const newer = open({ name: 'shared', version: 2 });
    expect(await cups(newer)).toEqual([tea]);
    expect(onOutdated).toHaveBeenCalledOnce();
    expect(await cups(older)).toEqual([tea]);
    await older.write(['plates'], (tx) => tx.put('plates', { number: 1 }));
    expect(await newer.read(['plates'], (tx) => tx.all('plates'))).toEqual([{ number: 1 }]);
  });

  test('a newer tab tells when an older one does not let go', async () => {
    const stubborn = await older('stuck');
    const onBlocked = vi.fn(() => stubborn.close());
    await put(open({ name: 'stuck', version: 2, onBlocked }));
    expect(onBlocked).toHaveBeenCalledOnce();
  });

  test('a migration adds shelves and leaves the rows of the older version as they were', async () => {
    const before = await older('grown');
    before.transaction('cups', 'readwrite').objectStore('cups').put(tea);
    before.close();
    const after = open({ name: 'grown', version: 2 });
    await after.write(['plates'], (tx) => tx.put('plates', { number: 1 }));
    expect(await cups(after)).toEqual([tea]);
  });
});
