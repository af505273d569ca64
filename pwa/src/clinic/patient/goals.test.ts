// The patient's goals as the clinic reads them, and the exercises done towards them.
import { expect, test } from 'vitest';
import { logOf, walking } from '../testing/log';
import { exerciseRows } from './exercises';
import { goalsOf } from './goals';
import { plansOf } from './plans';

test('a goal that another replaces is history, and one taken back was never set', () => {
  const log = logOf(
    ['2026-03-01', 'goal_set', { text: 'Gå en tur' }, 'old'],
    ['2026-03-05', 'goal_set', { text: 'Gå til købmanden', replaces: 'old' }, 'new'],
    ['2026-03-06', 'goal_set', { text: 'En fejl' }, 'slip'],
    ['2026-03-06', 'withdrawn', { of: 'slip' }],
  );
  expect(goalsOf(log).map(({ text }) => text)).toEqual(['Gå til købmanden']);
});

test('ratings are in the order of their days, and of two on one day the later holds', () => {
  const rated = (on: string, rating: number) => [on, 'goal_rated', { goal: 'goal', rating }] as const;
  const log = logOf(
    ['2026-03-01', 'goal_set', { text: 'Gå en tur' }, 'goal'],
    rated('2026-03-09', 6),
    rated('2026-03-01', 3),
    rated('2026-03-09', 7),
  );
  expect(goalsOf(log)[0]?.ratings).toEqual([
    { on: '2026-03-01', rating: 3 },
    { on: '2026-03-09', rating: 7 },
  ]);
});

test('an exercise counts the different days of the last four weeks that were heard of', () => {
  const done = (on: string) =>
    [on, 'exercise_done', { assignment: 'plan', exercise: 'bridge', sets: 2 }] as const;
  const log = logOf(
    ['2026-03-01', 'plan_assigned', walking(), 'plan'],
    done('2026-03-02'),
    done('2026-04-01'),
    done('2026-04-01'),
    done('2026-04-03'),
  );
  const [plan] = plansOf(log, '2026-04-03');
  expect(plan && exerciseRows(log, plan)).toMatchObject([{ item: 'bridge', days: 2, lastOn: '2026-04-03' }]);
});
