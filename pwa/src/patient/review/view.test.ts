// The weekly review: after a judged week, once a week in all, and never in the middle of a flare-up or a pause.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../domain/days';
import type { LogEntry } from '../../domain/entries';
import { weekNotes } from '../../domain/week-notes';
import { current, plansOf } from '../plans';
import { assigned, entry, lived, PLAN, session } from '../testing/person';
import { weeksToReview } from './view';

const offered = (log: readonly LogEntry[], on: string) =>
  weeksToReview(current(plansOf(log, on), on), log, on);
const reviewed = (on: string, note?: string) =>
  entry('week_reviewed', on, { assignment: PLAN, from: addDays(on, -7), ...(note && { note }) });

describe('one ladder', () => {
  const week = lived([assigned()], '2026-06-01', '2026-06-08');

  test('nothing before the first week is judged', () => {
    expect(offered(week, '2026-06-07')).toEqual([]);
  });

  test('the judged week, with what it was', () => {
    expect(offered(week, '2026-06-08').map(({ week }) => week)).toMatchObject([
      { from: '2026-06-01', verdict: 'climbed', fullDays: 3 },
    ]);
  });

  test('a quiet week is reviewed as any other', () => {
    expect(offered([assigned()], '2026-06-08')[0]?.week.verdict).toBe('quiet_week');
  });

  test('asked for once: closing it without a word is enough', () => {
    const closed = [...week, reviewed('2026-06-08')];
    expect(offered(closed, '2026-06-08')).toEqual([]);
    expect(offered(closed, '2026-06-14')).toEqual([]);
    expect(offered(closed, '2026-06-15')).toHaveLength(1);
  });

  test('taken back, it may be written again', () => {
    const review = reviewed('2026-06-08', 'Det gik.');
    const log = [...week, review, entry('withdrawn', '2026-06-08', { of: review.id })];
    expect(offered(log, '2026-06-08')).toHaveLength(1);
    expect(weekNotes(log)).toEqual([]);
  });

  test('an old week is not dug up', () => {
    const paused = [...week, entry('paused', '2026-06-09'), entry('resumed', '2026-06-14')];
    expect(offered(paused, '2026-06-14')).toHaveLength(1);
    expect(offered(paused, '2026-06-15')).toEqual([]);
  });

  test.each(['flare_started', 'paused'])('nobody is asked during %s', (kind) => {
    expect(offered([...week, entry(kind, '2026-06-08')], '2026-06-08')).toEqual([]);
  });
});

test('what was told is kept, the latest first, and a review without words is not shown', () => {
  const log = [reviewed('2026-06-08', 'Regn.'), reviewed('2026-06-15'), reviewed('2026-06-22', 'Sol.')];
  expect(weekNotes(log).map(({ note }) => note)).toEqual(['Sol.', 'Regn.']);
});

/** Two ladders whose weeks begin on different days, lived for twelve weeks by somebody who does and reviews as it comes. */
const lives = fc.record({
  later: fc.nat({ max: 6 }),
  done: fc.array(fc.boolean(), { minLength: 84, maxLength: 84 }),
  reviews: fc.array(fc.boolean(), { minLength: 84, maxLength: 84 }),
});

test('with two ladders there are never two reviews within seven days, and each covers what is judged', () => {
  fc.assert(
    fc.property(lives, ({ later, done, reviews }) => {
      let log: LogEntry[] = [
        assigned(),
        assigned({ item: 'sitting', starts_on: addDays('2026-06-01', later) }, {}, 'other'),
      ];
      const made: string[] = [];
      for (let number = 0; number < 84; number++) {
        const on = addDays('2026-06-01', number);
        if (done[number]) log = [...log, session(on, 30), session(on, 30, { assignment: 'other' })];
        const weeks = offered(log, on);
        for (const { week } of weeks) expect(addDays(week.from, 7) <= on).toBe(true);
        if (weeks.length === 0 || !reviews[number]) continue;
        const last = made.at(-1);
        if (last) expect(daysBetween(last, on)).toBeGreaterThanOrEqual(7);
        made.push(on);
        log = [...log, reviewed(on)];
        expect(offered(log, on)).toEqual([]);
      }
    }),
    { numRuns: 15 },
  );
});
