import { expect, test } from 'vitest';
import type { LogEntry } from '../entries';
import { activeAssignments, caseOf, holdingOn, stand } from '.';
import { walking } from './testing/stories';

const BY = { role: 'patient', id: 'anna' };
const entry = (id: string, kind: string, on: string, args: Record<string, unknown> = {}): LogEntry => ({
  id,
  kind,
  on,
  args,
  by: BY,
  seq: null,
  at: null,
  made_at: null,
  device: null,
  moved_days: 0,
});
const plan = (id: string, on = '2026-03-01', ladder: object | null = { ...walking, item: 'walking' }) =>
  entry(id, 'plan_assigned', on, { ladder, exercises: [] });

test('a plan reads its own sessions and the flares of the person', () => {
  const entries = [
    plan('walk'),
    plan('stairs'),
    entry('1', 'session', '2026-03-02', { assignment: 'walk', amount: 10 }),
    entry('2', 'session', '2026-03-02', { assignment: 'stairs', amount: 4 }),
    entry('3', 'flare_started', '2026-03-03', { flare_percent: 25 }),
    entry('4', 'goal_set', '2026-03-03', { text: 'Carry the shopping home' }),
    entry('5', 'from_the_future', '2026-03-03', { assignment: 'walk' }),
    entry('6', 'withdrawn', '2026-03-03', { of: '2' }),
  ];
  expect(caseOf(entries, 'walk', '2026-03-04')?.log).toEqual([
    { id: '1', kind: 'session', on: '2026-03-02', amount: 10 },
    { id: '3', kind: 'flare_started', on: '2026-03-03', flare_percent: 25 },
    { id: '6', kind: 'withdrawn', on: '2026-03-03', of: '2' },
  ]);
  for (const [assignment, total] of [
    ['walk', 10],
    ['stairs', 0],
  ] as const) {
    const found = caseOf(entries, assignment, '2026-03-04');
    const { today, days } = stand(found?.ladder ?? walking, found?.log ?? [], '2026-03-04');
    expect(today).toMatchObject({ phase: 'flare', quota: 2.5 });
    expect(days[0]?.total).toBe(total);
  }
});

test('an argument cannot pass for the day, the kind or the id of its entry', () => {
  const entries = [
    plan('walk'),
    entry('1', 'flare_started', '2026-03-03', { on: '2026-01-01', kind: 'remeasure', id: 'x' }),
  ];
  expect(caseOf(entries, 'walk', '2026-03-04')?.log).toEqual([
    { id: '1', kind: 'flare_started', on: '2026-03-03' },
  ]);
});

test('a plan that is unknown, undone or without a ladder has no case', () => {
  const entries = [
    plan('undone'),
    plan('pages', '2026-03-01', null),
    entry('1', 'withdrawn', '2026-03-02', { of: 'undone' }),
  ];
  expect(['undone', 'pages', 'unheard-of'].map((id) => caseOf(entries, id, '2026-03-04'))).toEqual([
    null,
    null,
    null,
  ]);
});

test('assignments are listed oldest first, without the undone, with the day they ended', () => {
  const entries = [
    plan('new', '2026-05-01'),
    plan('old', '2026-03-01'),
    plan('undone', '2026-04-01'),
    entry('1', 'withdrawn', '2026-04-01', { of: 'undone' }),
    entry('2', 'plan_ended', '2026-05-02', { assignment: 'old', reason: 'changed' }),
    entry('3', 'plan_ended', '2026-05-01', { assignment: 'old', reason: 'changed' }),
    entry('4', 'plan_ended', '2026-06-01', { assignment: 'new', reason: 'stopped' }),
    entry('5', 'withdrawn', '2026-06-01', { of: '4' }),
  ];
  expect(activeAssignments(entries).map(({ id, on, endedOn }) => [id, on, endedOn])).toEqual([
    ['old', '2026-03-01', '2026-05-01'],
    ['new', '2026-05-01', null],
  ]);
});

test('a session that a phone brings after its plan has ended still counts', () => {
  const entries = [
    plan('walk'),
    entry('1', 'plan_ended', '2026-03-02', { assignment: 'walk', reason: 'changed' }),
    entry('2', 'session', '2026-03-03', { assignment: 'walk', amount: 10 }),
  ];
  expect(caseOf(entries, 'walk', '2026-03-04')?.log).toHaveLength(1);
});

test('what holds for the person is known without any plan', () => {
  const entries = [
    entry('1', 'flare_started', '2026-03-02'),
    entry('2', 'paused', '2026-03-03'),
    entry('3', 'resumed', '2026-03-03'),
    entry('4', 'flare_ended', '2026-03-06'),
  ];
  expect(holdingOn([], '2026-03-02')).toEqual({ flareSince: null, pauseSince: null });
  expect(holdingOn(entries, '2026-03-03')).toEqual({ flareSince: '2026-03-02', pauseSince: '2026-03-03' });
  expect(holdingOn(entries, '2026-03-05')).toEqual({ flareSince: '2026-03-02', pauseSince: null });
  expect(holdingOn(entries, '2026-03-06')).toEqual({ flareSince: null, pauseSince: null });
  const undone = [...entries, entry('5', 'withdrawn', '2026-03-05', { of: '4' })];
  expect(holdingOn(undone, '2026-03-06').flareSince).toBe('2026-03-02');
});
