// Ids are UUIDv7: the right shape, in the order of their making, and never the same.
import { expect, test } from 'vitest';
import { uuid } from './uuid';

test('an id is a UUIDv7 in lower case', () => {
  expect(uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('an id begins with the millisecond in which it was made', () => {
  expect(uuid(0x0192f0c81234).slice(0, 13)).toBe('0192f0c8-1234');
});

test('a thousand ids of one millisecond are a thousand ids', () => {
  expect(new Set(Array.from({ length: 1000 }, () => uuid(1))).size).toBe(1000);
});
