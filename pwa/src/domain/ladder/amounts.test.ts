import { expect, test } from 'vitest';
import { exact, isOnGrain, isUnit, percentOf, plus, roundDown, snap, toNumber } from './amounts';

const snapped = (
  unit: 'minutes' | 'repetitions' | 'seconds' | 'steps' | 'metres',
  numbers: readonly number[],
) => numbers.map((number) => toNumber(snap(unit, exact(number))));

test('amounts snap to the nearest grain, a tie goes to the lower', () => {
  expect(snapped('minutes', [0.75, 0.76, 9.75, 9.76, 10, 10.5, 10.51])).toEqual([
    0.5, 1, 9.5, 10, 10, 10, 11,
  ]);
  expect(snapped('repetitions', [1.5, 1.51, 12.49])).toEqual([1, 2, 12]);
  expect(snapped('seconds', [19.5, 19.9, 20, 22.5, 22.6])).toEqual([19, 20, 20, 20, 25]);
  expect(snapped('steps', [495, 496, 524, 525, 526])).toEqual([490, 500, 500, 500, 550]);
  expect(snapped('metres', [15, 16])).toEqual([10, 20]);
});

test('nothing snaps below the smallest grain', () => {
  expect(snapped('minutes', [0, 0.1])).toEqual([0.5, 0.5]);
  expect(snapped('seconds', [0.2])).toEqual([1]);
  expect(snapped('steps', [2])).toEqual([10]);
  expect(toNumber(roundDown('metres', exact(9)))).toBe(10);
});

test('a tenth and a very long amount are exact', () => {
  expect(toNumber(plus(exact(0.1), exact(0.2)))).toBe(0.3);
  expect(toNumber(plus(exact(1e21), exact(1e-7)))).toBe(1e21);
  expect(toNumber(percentOf(exact(0.3), 70))).toBe(0.21);
  expect(toNumber(percentOf(exact(10), 72.5))).toBe(7.25);
});

test('an amount is on its grain or off it', () => {
  expect(isOnGrain('minutes', exact(9.5))).toBe(true);
  expect(isOnGrain('minutes', exact(10.5))).toBe(false);
  expect(isOnGrain('seconds', exact(22))).toBe(false);
  expect(isOnGrain('steps', exact(0))).toBe(false);
});

test('only the units of the ladder are units', () => {
  expect(isUnit('minutes')).toBe(true);
  expect([undefined, 'toString', ['minutes'], 'miles'].some(isUnit)).toBe(false);
});
