// The days of a flare-up: asked on days 1 and 3 and after each week, later when the day was missed, and never nagged.
import { expect, test } from 'vitest';
import { addDays } from '../domain/days';
import type { EntryOf, LogEntry } from '../domain/entries';
import { flaresOf } from '../domain/flares';
import { type Course, courseOf } from './flare-course';
import { entry } from './testing/person';

const BEGAN = '2026-06-01';
const on = (day: number) => addDays(BEGAN, day);

function course(today: number, ...answers: readonly (readonly [day: number, how: string])[]): Course {
  const log: readonly LogEntry[] = [
    entry('flare_started', BEGAN),
    ...answers.map(([day, how]) => entry('flare_checked_in', on(day), { how })),
  ];
  const flare = flaresOf(log, on(today)).at(-1);
  if (!flare) throw new Error('there is no flare-up');
  return courseOf(flare, on(today));
}
const asking = (...days: readonly Course[]) => days.map(({ asks }) => asks);

test('nobody is asked on the first day', () => {
  expect(course(0)).toEqual({ last: null, asks: false, advises: false });
});

test('the patient is asked on days 1 and 3, and on the days after until there is an answer', () => {
  expect(asking(course(1), course(2))).toEqual([true, true]);
  expect(asking(course(1, [1, 'same']), course(2, [1, 'same']))).toEqual([false, false]);
  expect(asking(course(3, [1, 'same']), course(5, [1, 'same']), course(5, [4, 'same']))).toEqual([
    true,
    true,
    false,
  ]);
});

test('an answer of the first day answers nothing that is asked later', () => {
  expect(course(1, [0, 'same']).asks).toBe(true);
});

test('after a week contact is advised, and on the eighth day to who did not open the app on the seventh', () => {
  expect(course(6, [3, 'same']).advises).toBe(false);
  expect(course(7, [3, 'same'])).toMatchObject({ asks: true, advises: true });
  expect(course(8, [3, 'same'])).toMatchObject({ asks: true, advises: true });
  expect(course(8, [8, 'same'])).toMatchObject({ asks: false, advises: false });
  expect(course(13, [8, 'same']).advises).toBe(false);
  expect(course(14, [8, 'same'])).toMatchObject({ asks: true, advises: true });
});

test('“worse” advises contact at once, until it goes otherwise', () => {
  expect(course(2, [1, 'worse'])).toMatchObject({ asks: false, advises: true });
  expect(course(3, [1, 'worse'], [3, 'same']).advises).toBe(false);
});

test('the last answer is the one that is told', () => {
  const { last } = course(3, [1, 'worse'], [3, 'better']);
  expect((last as EntryOf<'flare_checked_in'>).args.how).toBe('better');
});
