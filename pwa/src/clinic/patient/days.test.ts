// Each day against its quota: done, some of it, more than it, not done, not over yet, and measured.
import { expect, test } from 'vitest';
import type { LogEntry } from '../../domain/entries';
import { caseOf, stand } from '../../domain/ladder';
import { logOf, walking } from '../testing/log';
import { dayRows, doneOn } from './days';

const assigned = ['2026-03-01', 'plan_assigned', walking(), 'plan'] as const;
const session = (on: string, amount: number, more: { effort?: number; note?: string } = {}) =>
  [on, 'session', { assignment: 'plan', amount, ...more }] as const;

function rows(log: readonly LogEntry[], asOf: string) {
  const own = caseOf(log, 'plan', asOf);
  if (!own) throw new Error('the log has no such plan');
  return dayRows(stand(own.ladder, own.log, asOf), doneOn(log, 'plan'), asOf);
}

const states = (log: readonly LogEntry[], asOf: string) =>
  rows(log, asOf).map(({ on, state }) => `${on.slice(8)} ${state}`);

test('the latest day comes first, and days of rest on which nothing was done are left out', () => {
  const log = logOf(assigned, session('2026-03-02', 8), session('2026-03-04', 3), session('2026-03-06', 12));
  expect(states(log, '2026-03-08')).toEqual(['06 over', '04 part', '02 full']);
});

test('a due day without a session is not done, but the day last heard from had not ended', () => {
  expect(states(logOf(assigned), '2026-03-04')).toEqual(['04 open', '02 none']);
  expect(states(logOf(assigned), '2026-03-05')).toEqual(['04 none', '02 none']);
});

test('what was done on a day of rest is shown, and said to be one', () => {
  const [row] = rows(logOf(assigned, session('2026-03-03', 8)), '2026-03-03');
  expect(row).toMatchObject({ on: '2026-03-03', state: 'full', due: false });
});

test('several sessions on a day are one row, with the effort and the words of each', () => {
  const log = logOf(
    assigned,
    session('2026-03-02', 5, { effort: 3, note: 'Til søen' }),
    session('2026-03-02', 3, { effort: 0 }),
  );
  expect(rows(log, '2026-03-02')[0]).toMatchObject({
    state: 'full',
    amounts: [5, 3],
    total: 8,
    efforts: [3, 0],
    notes: ['Til søen'],
  });
});

test('what a clinician copied from paper says whose hand it was', () => {
  const log = logOf(assigned, session('2026-03-02', 5), session('2026-03-02', 3)).map((entry) =>
    entry.kind === 'session' ? { ...entry, by: { role: 'clinician', id: 'bo' } } : entry,
  );
  expect(rows(log, '2026-03-02')[0]?.copiedBy).toEqual(['bo']);
  expect(rows(logOf(assigned, session('2026-03-02', 5)), '2026-03-02')[0]?.copiedBy).toEqual([]);
});

test('a session that was taken back, or that belongs to another plan, is not there', () => {
  const log = logOf(
    assigned,
    ['2026-03-02', 'session', { assignment: 'plan', amount: 8 }, 'slip'],
    ['2026-03-02', 'withdrawn', { of: 'slip' }],
    ['2026-03-02', 'session', { assignment: 'other', amount: 8 }],
  );
  expect(rows(log, '2026-03-03')[0]).toMatchObject({ state: 'none', amounts: [] });
});

test('a measurement has no quota, and of two on one day the smaller counts', () => {
  const { trials: _, ...measured } = walking().ladder ?? {};
  const plan = { ...walking(), ladder: measured as never };
  const trial = (amount: number) => ['2026-03-02', 'trial', { assignment: 'plan', amount }] as const;
  const log = logOf(['2026-03-01', 'plan_assigned', plan, 'plan'], trial(12), trial(9));
  expect(rows(log, '2026-03-03')).toMatchObject([{ state: 'measured', quota: null, total: 9 }]);
});
