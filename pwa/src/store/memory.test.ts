// Memory keeps every promise of a store except outliving the tab, and it does not pretend to.
import { expect, test } from 'vitest';
import { Cupboard, MemoryStore } from './memory';
import { CUPBOARD, storeContract } from './testing/store-contract';

storeContract('rows in memory', () => new MemoryStore(CUPBOARD));

test('memory says that it is not durable', () => {
  expect(new MemoryStore(CUPBOARD).durable).toBe(false);
});

test('what lies in memory outlives the store that put it there', async () => {
  const cupboard = new Cupboard(CUPBOARD);
  const first = new MemoryStore(CUPBOARD, cupboard);
  await first.write(['plates'], (tx) => tx.put('plates', { number: 1 }));
  first.close();
  const second = new MemoryStore(CUPBOARD, cupboard);
  expect(await second.read(['plates'], (tx) => tx.all('plates'))).toEqual([{ number: 1 }]);
});
