// From an address to the edition that was assigned.
import { expect, test } from 'vitest';
import type { Item } from '../../content/items';
import { byHash, once } from './view';

const items = new Map([
  ['a1b2c3d4e5f6'.padEnd(64, '0'), { id: 'old' } as Item],
  ['ffffffffffff'.padEnd(64, '0'), { id: 'new' } as Item],
]);

test('the start of a hash finds its item', () => {
  expect(byHash(items, 'a1b2c3d4e5f6')?.item.id).toBe('old');
});

test('what is not the start of a hash finds nothing', () => {
  for (const start of ['', 'a1', 'A1B2C3D4E5F6', '../../etc/passwd', 'a1b2c3d4e5f7']) {
    expect(byHash(items, start)).toBeUndefined();
  }
});

test('a text in two plans stands once on the shelf', () => {
  const pin = { id: 'x', edition: 1, sha256: 'a' };
  expect(once([pin, { ...pin }, { ...pin, sha256: 'b' }])).toHaveLength(2);
});
