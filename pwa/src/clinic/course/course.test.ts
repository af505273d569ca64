// The drawing of a course: every day in its place, every amount at its height, and nothing drawn where there is none.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../domain/days';
import { bands, type CourseDay, daysAhead, frameOf, line, monthsIn, stretches, x, y } from './course';

const MONDAY = '2026-03-02';
const days = (...quotas: readonly (number | null)[]): readonly CourseDay[] =>
  quotas.map((quota, at) => ({
    on: addDays(MONDAY, at),
    quota,
    phase: quota === null ? 'paused' : 'climbing',
  }));

test('the first day begins at the left edge, and the last ends at the right one', () => {
  const frame = frameOf(MONDAY, addDays(MONDAY, 9), [20]);
  expect(x(frame, MONDAY)).toBe(0);
  expect(x(frame, addDays(MONDAY, 10))).toBe(100);
  expect(y(frame, 0)).toBe(100);
  expect(y(frame, 20)).toBeGreaterThan(0);
});

test('a line rises where the amount does, and is broken where there is none', () => {
  const frame = frameOf(MONDAY, addDays(MONDAY, 3), [10 / 1.1]);
  expect(line(frame, days(5, 10, null, 5))).toBe('M0.00 50.00H25.00V0.00H50.00M75.00 50.00H100.00');
  expect(line(frame, [])).toBe('');
});

test('flare-ups, pauses and measuring are bands, and the days between them are not', () => {
  const mixed: readonly CourseDay[] = days(5, 5, null, null, 5).map((day, at) =>
    at === 4 ? { ...day, phase: 'flare' } : day,
  );
  expect(
    bands(mixed).map(({ is, from, until }) => [is, daysBetween(MONDAY, from), daysBetween(MONDAY, until)]),
  ).toEqual([
    ['paused', 2, 3],
    ['flare', 4, 4],
  ]);
});

test('what is planned is drawn from the day after the last that was heard of', () => {
  const planned = [
    { rung: 2, quota: 9, from: MONDAY },
    { rung: 3, quota: 10, from: addDays(MONDAY, 7) },
  ];
  const ahead = daysAhead(planned, addDays(MONDAY, 4));
  expect(ahead.map(({ quota }) => quota)).toEqual([9, 9, 10, 10, 10, 10, 10, 10, 10]);
  expect(ahead[0]?.on).toBe(addDays(MONDAY, 5));
});

describe('whatever the days', () => {
  const anyDays = fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { maxLength: 60 });

  test('every day with an amount is in exactly one stretch', () => {
    fc.assert(
      fc.property(anyDays, (quotas) => {
        const all = days(...quotas);
        const covered = stretches(all, ({ quota }) => quota).flatMap(({ from, until, is }) =>
          Array.from({ length: daysBetween(from, until) + 1 }, (_, at) => [addDays(from, at), is]),
        );
        expect(covered).toEqual(all.flatMap(({ on, quota }) => (quota === null ? [] : [[on, quota]])));
      }),
    );
  });

  test('months are named with room between them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), (length) => {
        const frame = frameOf(MONDAY, addDays(MONDAY, length), [1]);
        const at = monthsIn(frame).map((on) => x(frame, on));
        for (const [index, place] of at.entries()) {
          expect(index === 0 || place - (at[index - 1] ?? 0) >= 12).toBe(true);
        }
      }),
    );
  });
});
