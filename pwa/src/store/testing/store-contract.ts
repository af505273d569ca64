// The promises of store.ts, as checks that every implementation must pass.
import { describe, expect, test } from 'vitest';
import { type KeyPaths, type Store, StoreClosed } from '../store';

interface Cup {
  id: string;
  holds: string[];
}

export interface Cupboard {
  cups: Cup;
  plates: { number: number };
}

export const CUPBOARD: KeyPaths<Cupboard> = { cups: 'id', plates: 'number' };

const blue = { id: 'blue', holds: ['tea'] };

export function storeContract(name: string, open: () => Store<Cupboard>): void {
  const put = (store: Store<Cupboard>, cup: Cup) => store.write(['cups'], (tx) => tx.put('cups', cup));
  const get = (store: Store<Cupboard>, id: string) => store.read(['cups'], (tx) => tx.get('cups', id));

  describe(name, () => {
    test('a row that was put is there, and only under its key', async () => {
      const store = open();
      await put(store, blue);
      expect(await get(store, 'blue')).toEqual(blue);
      expect(await get(store, 'red')).toBeUndefined();
    });

    test('putting a key again replaces the row', async () => {
      const store = open();
      await put(store, blue);
      await put(store, { id: 'blue', holds: [] });
      expect(await get(store, 'blue')).toEqual({ id: 'blue', holds: [] });
    });

    test('all rows come in the order of their keys, numbers as numbers', async () => {
      const store = open();
      await store.write(['plates'], async (tx) => {
        for (const number of [10, 9, 100]) await tx.put('plates', { number });
      });
      const plates = await store.read(['plates'], (tx) => tx.all('plates'));
      expect(plates.map((plate) => plate.number)).toEqual([9, 10, 100]);
    });

    test('deleting and clearing take away what they name and nothing else', async () => {
      const store = open();
      await store.write(['cups', 'plates'], async (tx) => {
        await tx.put('cups', blue);
        await tx.put('cups', { id: 'red', holds: [] });
        await tx.put('plates', { number: 1 });
      });
      await store.write(['cups'], (tx) => tx.delete('cups', 'red'));
      expect(await store.read(['cups'], (tx) => tx.all('cups'))).toEqual([blue]);
      await store.write(['cups'], (tx) => tx.clear('cups'));
      expect(await store.read(['cups'], (tx) => tx.all('cups'))).toEqual([]);
      expect(await store.read(['plates'], (tx) => tx.all('plates'))).toEqual([{ number: 1 }]);
    });

    test('a transaction reads its own writes', async () => {
      const found = await open().write(['cups'], async (tx) => {
        await tx.put('cups', blue);
        return tx.get('cups', 'blue');
      });
      expect(found).toEqual(blue);
    });

    test('a transaction that fails leaves nothing behind and says why', async () => {
      const store = open();
      const failing = store.write(['cups', 'plates'], async (tx) => {
        await tx.put('cups', blue);
        await tx.put('plates', { number: 1 });
        throw new RangeError('dropped');
      });
      await expect(failing).rejects.toThrow(new RangeError('dropped'));
      expect(await get(store, 'blue')).toBeUndefined();
      expect(await store.read(['plates'], (tx) => tx.all('plates'))).toEqual([]);
    });

    test('a failed transaction does not hold back the next one', async () => {
      const store = open();
      await store.write(['cups'], () => Promise.reject(new Error('dropped'))).catch(() => undefined);
      await put(store, blue);
      expect(await get(store, 'blue')).toEqual(blue);
    });

    test('writers of one shelf wait for each other, so that no count is lost', async () => {
      const store = open();
      const drop = (tea: string) =>
        store.write(['cups'], async (tx) => {
          const cup = (await tx.get('cups', 'blue')) ?? { id: 'blue', holds: [] };
          await tx.put('cups', { ...cup, holds: [...cup.holds, tea] });
        });
      await Promise.all(['a', 'b', 'c', 'd'].map(drop));
      expect((await get(store, 'blue'))?.holds).toEqual(['a', 'b', 'c', 'd']);
    });

    test('a row that is changed after it was put or got is not changed in the store', async () => {
      const store = open();
      const cup = { id: 'blue', holds: ['tea'] };
      await put(store, cup);
      cup.holds.push('milk');
      (await get(store, 'blue'))?.holds.push('sugar');
      expect(await get(store, 'blue')).toEqual(blue);
    });

    test('a transaction cannot touch a shelf that it did not name', async () => {
      const store = open();
      await expect(store.write(['plates'], (tx) => tx.put('cups', blue))).rejects.toThrow();
      expect(await get(store, 'blue')).toBeUndefined();
    });

    test('a closed store refuses, and does not open again by itself', async () => {
      const store = open();
      await put(store, blue);
      store.close();
      await expect(get(store, 'blue')).rejects.toBeInstanceOf(StoreClosed);
      await expect(put(store, blue)).rejects.toBeInstanceOf(StoreClosed);
    });
  });
}
