// Amounts as a finger moves them: always on a grain, never below the smallest, and back where it came from.
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Unit } from '../domain/entries';
import { exact, isOnGrain } from '../domain/ladder/amounts';
import { inShort, inWords, unitWord } from '../parts/ladder-words';
import { fewer, more, written } from './amounts';
import { speaking } from './testing/words';

beforeAll(() => speaking('da'));

const units = fc.constantFrom<Unit>('minutes', 'repetitions', 'seconds', 'steps', 'metres');

function onGrain(unit: Unit, presses: number): number {
  let amount = { minutes: 0.5, repetitions: 1, seconds: 1, steps: 10, metres: 10 }[unit];
  for (let press = 0; press < presses; press++) amount = more(unit, amount);
  return amount;
}

test('one more and one less is where it was, across the place where the grain changes', () => {
  fc.assert(
    fc.property(units, fc.integer({ min: 0, max: 150 }), (unit, presses) => {
      const amount = onGrain(unit, presses);
      expect(fewer(unit, more(unit, amount))).toBe(amount);
      expect(isOnGrain(unit, exact(more(unit, amount)))).toBe(true);
    }),
  );
});

test('ten minutes go down by half a minute and up by a whole one', () => {
  expect(fewer('minutes', 10)).toBe(9.5);
  expect(more('minutes', 10)).toBe(11);
  expect(more('minutes', 9.5)).toBe(10);
});

test('nothing goes below the smallest amount', () => {
  expect(fewer('minutes', 0.5)).toBe(0.5);
  expect(fewer('steps', 10)).toBe(10);
});

describe('a number that somebody wrote', () => {
  test.each([
    ['12', 12],
    ['7,5', 7.5],
    [' 7.5 ', 7.5],
    ['0', 0],
    ['100000', 100_000],
  ])('%s is %d', (text, amount) => expect(written(text)).toBe(amount));

  test.each(['', 'tolv', '-3', '1e3', '12 min', '100001', '1,234'])('%s is not an amount', (text) =>
    expect(written(text)).toBeNull(),
  );
});

test('amounts are said as Danes say them', () => {
  expect(inWords('minutes', 14)).toBe('14 minutter');
  expect(inWords('minutes', 1)).toBe('1 minut');
  expect(inWords('minutes', 7.5)).toBe('7,5 minutter');
  expect(inShort('minutes', 14)).toBe('14 min');
  expect(inShort('steps', 4500)).toBe('4.500 skridt');
  expect(unitWord('metres', 400)).toBe('meter');
});
