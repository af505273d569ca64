// The week as the patient sees it: which days, which marks, and what comes next.
import { expect, test } from 'vitest';
import { assigned, entry, lived, session, standingOn } from './testing/person';
import { enoughOf, nextDay, weekOf } from './week';

const marks = (log: Parameters<typeof standingOn>[0], today: string) =>
  weekOf(standingOn(log, today).stairs, today).map(({ mark }) => mark);

test('two days in three are enough, and two of two', () => {
  expect([2, 3, 4, 5, 6, 7].map(enoughOf)).toEqual([2, 2, 3, 4, 4, 5]);
});

test('a week shows what is done, what is half done, what passed, and what is ahead', () => {
  const log = [assigned({ weekdays: [1, 2, 3, 5] }), session('2026-06-01', 8), session('2026-06-02', 3)];
  expect(marks(log, '2026-06-04')).toEqual(['full', 'some', 'not_done', 'rest', 'to_come', 'rest', 'rest']);
});

test('today is not called not done while it lasts', () => {
  expect(marks([assigned()], '2026-06-01')[0]).toBe('to_come');
});

test('a walk on a day of rest is seen', () => {
  expect(marks([assigned(), session('2026-06-02', 8)], '2026-06-02')[1]).toBe('full');
});

test('no week is shown in a flare-up', () => {
  expect(marks([assigned(), entry('flare_started', '2026-06-02')], '2026-06-02')).toEqual([]);
});

test('the next day and its amount are said where they are certain', () => {
  const { stairs } = standingOn([assigned()], '2026-06-01');
  expect(nextDay(stairs, '2026-06-01')).toEqual({ on: '2026-06-03', quota: 8 });
});

test('over the end of an open week only the day is said, and when it is decided the amount too', () => {
  const open = [assigned(), session('2026-06-01', 8)];
  expect(nextDay(standingOn(open, '2026-06-06').stairs, '2026-06-06')).toEqual({
    on: '2026-06-08',
    quota: null,
  });
  const decided = lived([assigned()], '2026-06-01', '2026-06-06');
  expect(nextDay(standingOn(decided, '2026-06-06').stairs, '2026-06-06')).toEqual({
    on: '2026-06-08',
    quota: 9,
  });
});

test('before the start the first due day is next; in a pause nothing is', () => {
  expect(nextDay(standingOn([assigned()], '2026-05-20').stairs, '2026-05-20')?.on).toBe('2026-06-01');
  const paused = [assigned(), entry('paused', '2026-06-02')];
  expect(nextDay(standingOn(paused, '2026-06-02').stairs, '2026-06-02')).toBeNull();
});
