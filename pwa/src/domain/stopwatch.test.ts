// A stopwatch across darkness, reloads, summer time and clocks that are put back.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { AT_ZERO, elapsed, lookedAt, type Stopwatch, started } from './stopwatch';

const MINUTE = 60_000;
const at = (instant: string) => Date.parse(instant);

test('a phone that sleeps for eight minutes has measured eight minutes', () => {
  const watch = started(AT_ZERO, at('2026-06-01T10:00:00Z'));
  expect(elapsed(watch, at('2026-06-01T10:08:00Z'))).toBe(8 * MINUTE);
});

test('a reload finds it as it was, because it is a row and not a process', () => {
  const watch = started(AT_ZERO, at('2026-06-01T10:00:00Z'));
  const again = JSON.parse(JSON.stringify(watch)) as Stopwatch;
  expect(elapsed(again, at('2026-06-01T10:03:00Z'))).toBe(3 * MINUTE);
});

test('a rest in between is not counted', () => {
  const rested = { spent: 5 * MINUTE, since: null };
  expect(elapsed(rested, 60 * MINUTE)).toBe(5 * MINUTE);
  expect(elapsed(started(rested, 60 * MINUTE), 62 * MINUTE)).toBe(7 * MINUTE);
});

test('starting it twice is starting it once', () => {
  const watch = started(AT_ZERO, 0);
  expect(started(watch, MINUTE)).toBe(watch);
});

test('summer time begins in the middle of a walk, and the walk is no longer for it', () => {
  const watch = started(AT_ZERO, at('2026-03-29T01:55:00+01:00'));
  expect(elapsed(watch, at('2026-03-29T03:05:00+02:00'))).toBe(10 * MINUTE);
});

/** What happens to a running watch: time passes and somebody looks, or the clock is moved and somebody looks. */
const events = fc.array(
  fc.record({ passes: fc.nat({ max: 600_000 }), moved: fc.integer({ min: -7_200_000, max: 0 }) }),
  { maxLength: 20 },
);

test('a clock that is put back, however often, loses no more than the time since the last look', () => {
  fc.assert(
    fc.property(events, (lived) => {
      let [clock, ran, lost] = [0, 0, 0];
      let watch = started(AT_ZERO, clock);
      for (const { passes, moved } of lived) {
        const before = elapsed(watch, clock);
        clock += passes + moved;
        ran += passes;
        lost += Math.min(passes, -moved);
        expect(elapsed(watch, clock)).toBeGreaterThanOrEqual(before);
        watch = lookedAt(watch, clock);
      }
      expect(elapsed(watch, clock)).toBeLessThanOrEqual(ran);
      expect(elapsed(watch, clock)).toBeGreaterThanOrEqual(ran - lost);
    }),
  );
});

test('looking at it changes nothing that it says', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), (start, first, second) => {
      const watch = started(AT_ZERO, start);
      const seen = lookedAt(watch, start + first);
      expect(elapsed(seen, start + first + second)).toBe(elapsed(watch, start + first + second));
    }),
  );
});
