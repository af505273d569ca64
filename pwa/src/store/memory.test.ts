// Memory keeps every promise of a store except outliving the tab, and it does not pretend to.
import { expect, test } from 'vitest';
import { MemoryStore } from './memory';
import { CUPBOARD, storeContract } from './testing/store-contract';

storeContract('rows in memory', () => new MemoryStore(CUPBOARD));

test('memory says that it is not durable', () => {
  expect(new MemoryStore(CUPBOARD).durable).toBe(false);
});
