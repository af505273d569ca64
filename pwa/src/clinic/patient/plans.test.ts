// What a clinician sees of a plan is what has been heard, and no later than the plan itself.
import { expect, test } from 'vitest';
import { logOf, walking } from '../testing/log';
import { handledOf } from './handled';
import { pendingOf } from './pending';
import { plansOf } from './plans';

const assigned = ['2026-03-01', 'plan_assigned', walking(), 'plan'] as const;
const session = (on: string, amount: number) => [on, 'session', { assignment: 'plan', amount }] as const;

test('days that were not heard of are not judged', () => {
  const log = logOf(assigned, session('2026-03-02', 8));
  const [plan] = plansOf(log, '2026-03-04');
  expect(plan?.asOf).toBe('2026-03-04');
  expect(plan?.stairs?.standing.weeks).toEqual([]);
  const [later] = plansOf(log, '2026-03-20');
  expect(later?.stairs?.standing.weeks).toHaveLength(2);
});

test('a phone that was never heard from leaves the plan at its beginning', () => {
  const [plan] = plansOf(logOf(assigned), null);
  expect(plan?.asOf).toBe('2026-03-02');
  expect(plan?.stairs?.standing.today).toMatchObject({ phase: 'climbing', rung: 1, quota: 8 });
});

test('a plan that has ended stands as it stood on its last day', () => {
  const ended = ['2026-03-05', 'plan_ended', { assignment: 'plan', reason: 'stopped' }] as const;
  const [plan] = plansOf(logOf(assigned, session('2026-03-02', 8), ended), '2026-04-20');
  expect(plan).toMatchObject({ endedOn: '2026-03-05', asOf: '2026-03-04' });
  expect(plan?.stairs?.standing.alerts).toEqual([]);
});

test('running plans come before ended ones, the newest first, and an undone one is not there', () => {
  const log = logOf(
    ['2026-01-01', 'plan_assigned', walking(), 'first'],
    ['2026-02-01', 'plan_assigned', walking(), 'second'],
    ['2026-02-02', 'plan_assigned', walking(), 'wrong'],
    ['2026-02-02', 'withdrawn', { of: 'wrong' }],
    ['2026-03-01', 'plan_assigned', walking(), 'third'],
    ['2026-03-01', 'plan_ended', { assignment: 'second', reason: 'changed' }],
  );
  expect(plansOf(log, '2026-03-02').map(({ id }) => id)).toEqual(['third', 'first', 'second']);
});

test('a plan without a ladder is still a plan', () => {
  const [plan] = plansOf(
    logOf(['2026-03-01', 'plan_assigned', { ...walking(), ladder: null }]),
    '2026-03-02',
  );
  expect(plan).toMatchObject({ id: '1', stairs: null });
});

test('entries of kinds and shapes that nobody here knows change nothing, and break nothing', () => {
  const known = logOf(assigned, session('2026-03-02', 8));
  const strange = logOf(
    assigned,
    ['2026-03-02', 'danced' as never, { assignment: 'plan', amount: 99 } as never, 'new'],
    ['2026-03-03', 'weekdays_set', { assignment: 'plan', weekdays: 'every day' } as never, 'odd'],
    session('2026-03-02', 8),
  );
  const [plain, other] = [known, strange].map((log) => plansOf(log, '2026-03-10')[0]?.stairs?.standing);
  expect(other).toEqual(plain);
  expect(handledOf(strange)).toEqual([]);
  expect(pendingOf(strange, 'elsewhere', null)).toEqual([]);
});
