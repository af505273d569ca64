// The exercises of a plan as the clinic reads them.
import { expect, test } from 'vitest';
import { logOf, walking } from '../testing/log';
import { exerciseRows } from './exercises';
import { plansOf } from './plans';

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
