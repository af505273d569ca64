// The phone's databases only ever grow, and a phone that dies while they do has lost nothing: neither with the newer
// version of the app, nor with the older one, should that be what it is given back.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { databaseOf } from './databases';
import { IndexedDbStore } from './indexed-db';
import type { PersonRows } from './rows';

/** Every version that phones have, with its shelves. A line is added when one is shipped, and none is ever changed. */
const SHIPPED: Readonly<Record<number, readonly (keyof PersonRows)[]>> = {
  1: ['entries', 'outbox', 'kept', 'refused', 'recovered', 'meta', 'items', 'municipality', 'recalls'],
};

const wanted = databaseOf('anna');
const NEW_SHELVES = ['first_new', 'second_new', 'third_new'];
const newer = {
  ...wanted,
  version: wanted.version + 1,
  keys: { ...wanted.keys, ...Object.fromEntries(NEW_SHELVES.map((shelf) => [shelf, 'id'])) },
};
const walk = { id: 'walk', number: 1, kind: 'session', on: '2026-03-02', made_at: '', args: {} };

function open(how: typeof wanted) {
  return new IndexedDbStore<PersonRows>({ ...how, onBlocked: () => undefined, onOutdated: () => undefined });
}

async function inTheOutbox(how: typeof wanted): Promise<string[]> {
  const store = open(how);
  const rows = await store.read(['outbox'], (tx) => tx.all('outbox'));
  store.close();
  return rows.map(({ id }) => id);
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  const store = open(wanted);
  await store.write(['outbox'], (tx) => tx.put('outbox', walk));
  store.close();
});

describe('what has been shipped', () => {
  test('is the newest version’s shelves, all of them; with another shelf comes another number', () => {
    expect(Object.keys(wanted.keys).sort()).toEqual([...(SHIPPED[wanted.version] ?? [])].sort());
  });

  test('was never taken back by a later version', () => {
    const versions = Object.keys(SHIPPED).map(Number);
    for (const version of versions.slice(1)) {
      expect(SHIPPED[version]).toEqual(expect.arrayContaining([...(SHIPPED[version - 1] ?? [])]));
    }
  });
});

describe('a phone that dies while its database grows', () => {
  /** At which of the upgrade's steps: before the first shelf, between any two, and after the last. */
  const steps = [0, 1, 2, 3];

  test.each(steps)(
    'at step %i has everything it had, in the older version and in the newer',
    async (step) => {
      await dieAt(step);
      expect(await inTheOutbox(wanted)).toEqual(['walk']);
      expect(await inTheOutbox(newer)).toEqual(['walk']);
      const store = open(newer);
      await store.write(NEW_SHELVES as never, (tx) => tx.put('third_new' as never, { id: 'new' } as never));
      store.close();
    },
  );

  test.each(steps)('at step %i, twice, does too', async (step) => {
    await dieAt(step);
    await dieAt(step);
    expect(await inTheOutbox(newer)).toEqual(['walk']);
  });

  async function dieAt(step: number): Promise<void> {
    const create = IDBDatabase.prototype.createObjectStore;
    let made = 0;
    vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(function (
      this: IDBDatabase,
      ...how
    ) {
      if (made === step) throw new Error('the phone is off');
      made += 1;
      return create.apply(this, how);
    });
    const request = indexedDB.open(newer.name, newer.version);
    const over = new Promise<void>((resolve) => {
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => resolve();
    });
    request.onupgradeneeded = () => {
      try {
        for (const shelf of NEW_SHELVES) request.result.createObjectStore(shelf, { keyPath: 'id' });
        if (step >= NEW_SHELVES.length) throw new Error('the phone is off');
      } catch {
        request.transaction?.abort();
      }
    };
    await over;
    vi.restoreAllMocks();
  }
});

describe('the version before, given back to a phone that has had the newer one', () => {
  test('reads what is there, writes what it knows, and leaves the new shelves as they are', async () => {
    const after = open(newer);
    await after.write(['first_new' as never], (tx) => tx.put('first_new' as never, { id: 'new' } as never));
    after.close();
    const before = open(wanted);
    await before.write(['outbox'], (tx) => tx.put('outbox', { ...walk, id: 'run', number: 2 }));
    before.close();
    expect(await inTheOutbox(newer)).toEqual(['run', 'walk']);
    const again = open(newer);
    expect(await again.read(['first_new' as never], (tx) => tx.all('first_new' as never))).toEqual([
      { id: 'new' },
    ]);
    again.close();
  });
});
