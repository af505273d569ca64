// What a watch says, as an amount that the ladder knows.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Unit } from '../../domain/entries';
import { exact, isOnGrain } from '../../domain/ladder/amounts';
import { amountOf, asClock, timeOf } from './measure';

const units = fc.constantFrom<Unit>('minutes', 'seconds');
const times = fc.integer({ min: 0, max: 4 * 3_600_000 });

test('an amount is on the ladder’s grain, and never more than was done', () => {
  fc.assert(
    fc.property(units, times, (unit, ran) => {
      const amount = amountOf(unit, ran);
      expect(isOnGrain(unit, exact(amount))).toBe(true);
      if (ran >= 30_000) expect(timeOf(unit, amount)).toBeLessThanOrEqual(ran);
    }),
  );
});

test('who has done the whole quota by the watch has done the whole quota', () => {
  for (const quota of [0.5, 7.5, 8, 9.5, 10, 14, 30]) {
    expect(amountOf('minutes', timeOf('minutes', quota))).toBe(quota);
  }
  for (const quota of [1, 19, 20, 45]) expect(amountOf('seconds', timeOf('seconds', quota))).toBe(quota);
});

test('a moment counts as the smallest amount', () => {
  expect([amountOf('minutes', 10), amountOf('seconds', 10)]).toEqual([0.5, 1]);
});

test('the watch is read as watches are', () => {
  expect([0, 59_999, 452_000, 4_052_000].map(asClock)).toEqual(['0:00', '0:59', '7:32', '1:07:32']);
});
