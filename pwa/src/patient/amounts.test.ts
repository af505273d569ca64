// Amounts as a finger moves them: always on a grain, never below the smallest, and back where it came from.
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Unit } from '../domain/entries';
import { exact, isOnGrain } from '../domain/ladder/amounts';
import { inShort, inWords, unitWord } from '../parts/ladder-words';
import { t } from '../text';
import { type AmountFault, fewer, isSurprising, more, readAmount } from './amounts';
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
  const minutes = (text: string) => readAmount(text, 'minutes', 'something');

  test.each([
    ['12', 12],
    ['7,5', 7.5],
    [' 7.5 ', 7.5],
    ['0,5', 0.5],
    ['1440', 1440],
  ])('%s is %d', (text, amount) => expect(minutes(text)).toBe(amount));

  test('thousands may be grouped, as a phone that counts steps shows them', () => {
    for (const text of ['4.500', '4,500', '4 500', '4500']) {
      expect(readAmount(text, 'steps', 'something')).toBe(4500);
    }
  });

  test.each([
    ['', 'not_a_number'],
    ['tolv', 'not_a_number'],
    ['1e3', 'not_a_number'],
    ['12 min', 'not_a_number'],
    ['7,555555', 'not_a_number'],
    ['-3', 'below_zero'],
    ['\u22123', 'below_zero'],
    ['0', 'nothing'],
    ['1441', 'too_much'],
    ['99999999999', 'too_much'],
  ] as const)('%s is %s', (text, fault) => expect(minutes(text)).toBe(fault));

  test('nothing is a measurement, and half a repetition is none', () => {
    expect(readAmount('0', 'minutes', 'nothing')).toBe(0);
    expect(readAmount('7,5', 'repetitions', 'something')).toBe('not_whole');
  });

  test('is taken by the server whenever it is taken here', () => {
    fc.assert(
      fc.property(fc.string(), units, (text, unit) => {
        const read = readAmount(text, unit, 'something');
        if (typeof read !== 'number') return;
        expect(read).toBeGreaterThan(0);
        expect(read).toBeLessThanOrEqual(100_000);
        expect(Math.round(read * 100) / 100).toBe(read);
      }),
    );
  });

  test('every fault has a sentence', () => {
    const faults: AmountFault[] = ['not_a_number', 'below_zero', 'nothing', 'not_whole', 'too_much'];
    for (const fault of faults) expect(t(`amount.${fault}`)).not.toContain('amount.');
  });

  test('a digit too many is asked about', () => {
    expect(isSurprising(140, 14)).toBe(true);
    expect(isSurprising(28, 14)).toBe(false);
  });
});

test('amounts are said as Danes say them', () => {
  expect(inWords('minutes', 14)).toBe('14 minutter');
  expect(inWords('minutes', 1)).toBe('1 minut');
  expect(inWords('minutes', 7.5)).toBe('7,5 minutter');
  expect(inShort('minutes', 14)).toBe('14 min');
  expect(inShort('steps', 4500)).toBe('4.500 skridt');
  expect(unitWord('metres', 400)).toBe('meter');
});
