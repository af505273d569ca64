// Today's list of exercises: done is done today, and the week begins on Monday.
import { expect, test } from 'vitest';
import { plansOf } from '../plans';
import { assigned, entry, PLAN } from '../testing/person';
import { exercisesOn } from './exercises';

const plan = assigned({}, { exercises: [{ item: 'bridge', level: 1, sets: 2, reps: 8 }] });
const done = (on: string, id?: string) =>
  entry('exercise_done', on, { assignment: PLAN, exercise: 'bridge', sets: 2 }, id);

function bridge(log: readonly ReturnType<typeof entry>[], today: string) {
  const own = plansOf(log, today)[0];
  return own && exercisesOn(own, log, today)[0];
}

test('what is done today can be taken back, and earlier days only count', () => {
  const found = bridge([plan, done('2026-06-01'), done('2026-06-03', 'now')], '2026-06-03');
  expect(found?.done.map(({ id }) => id)).toEqual(['now']);
  expect(found?.daysThisWeek).toBe(2);
});

test('twice on one day is one day of the week', () => {
  expect(bridge([plan, done('2026-06-03'), done('2026-06-03')], '2026-06-03')?.daysThisWeek).toBe(1);
});

test('last week is over on Monday', () => {
  expect(bridge([plan, done('2026-06-07')], '2026-06-08')?.daysThisWeek).toBe(0);
});
