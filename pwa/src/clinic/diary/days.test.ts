// A paper diary has a line for every day that asked for something, and each line is sent under one id.
import { describe, expect, test } from 'vitest';
import type { EntryArgs, Kind } from '../../domain/entries';
import type { PatientRecord } from '../server/shapes';
import { logOf, walking } from '../testing/log';
import { amountIn, diaryPlans, entriesOf, lineKey, wrongLines } from './days';

type Row = readonly [on: string, kind: Kind, args: EntryArgs[Kind], id?: string];

const assigned: Row = ['2026-03-02', 'plan_assigned', walking(), 'plan'];

function record(heard_on: string | null, ...rows: Row[]): PatientRecord {
  return { entries: logOf(...rows), heard_on } as unknown as PatientRecord;
}

describe('the days', () => {
  test('are those that were due, up to the day that the paper has come to', () => {
    const [plan] = diaryPlans(record(null, assigned), '2026-03-09');
    expect(plan?.days.map(({ on }) => on)).toEqual(['2026-03-02', '2026-03-04', '2026-03-06', '2026-03-09']);
    expect(plan?.days.every(({ kind }) => kind === 'session')).toBe(true);
  });

  test('say what is in the log already', () => {
    const log = record('2026-03-04', assigned, ['2026-03-04', 'session', { assignment: 'plan', amount: 8 }]);
    const [plan] = diaryPlans(log, '2026-03-06');
    expect(plan?.days.find(({ on }) => on === '2026-03-04')?.logged).toEqual([
      { id: '2', amount: 8, by: 'anna' },
    ]);
  });

  test('are no more than four weeks', () => {
    const [plan] = diaryPlans(record(null, assigned), '2026-06-01');
    expect(plan?.days[0]?.on).toBe('2026-05-06');
  });

  test('that nobody has heard of yet are no silence: the paper was walked on', () => {
    const [plan] = diaryPlans(record('2026-03-03', assigned), '2026-03-30');
    expect(plan?.days).toHaveLength(12);
    expect(plan?.days.every(({ kind }) => kind === 'session')).toBe(true);
  });

  test('of a plan that is being measured are measurings', () => {
    const { trials: _, ...unmeasured } = walking().ladder as NonNullable<
      ReturnType<typeof walking>['ladder']
    >;
    const log = record(null, ['2026-03-02', 'plan_assigned', { ...walking(), ladder: unmeasured }, 'plan']);
    const [plan] = diaryPlans(log, '2026-03-03');
    expect(plan?.days.map(({ kind }) => kind)).toContain('trial');
  });
});

describe('the lines', () => {
  const plans = diaryPlans(record(null, assigned), '2026-03-04');
  const key = lineKey('plan', '2026-03-04');

  test('become entries, with the same id each time', () => {
    const lines = { [key]: { amount: '8,5', exercises: false } };
    const idOf = (line: string) => `id of ${line}`;
    const sent = entriesOf(plans, lines, idOf);
    expect(sent).toEqual([
      {
        id: `id of ${key}`,
        kind: 'session',
        on: '2026-03-04',
        args: { assignment: 'plan', amount: 8.5 },
      },
    ]);
    expect(entriesOf(plans, lines, idOf)).toEqual(sent);
  });

  test('that are empty or nought become nothing', () => {
    expect(entriesOf(plans, { [key]: { amount: '0', exercises: false } }, String)).toEqual([]);
    expect(entriesOf(plans, {}, String)).toEqual([]);
  });

  test('that hold no number are told', () => {
    expect(wrongLines({ [key]: { amount: 'ti', exercises: false } })).toEqual([key]);
    expect(wrongLines({ [key]: { amount: ' ', exercises: true } })).toEqual([]);
  });

  test.each([
    ['8', 8],
    [' 12,5 ', 12.5],
    ['12.5', 12.5],
    ['-3', null],
    ['1e3', null],
    ['', null],
  ])('%j is %j', (typed, amount) => expect(amountIn(typed)).toBe(amount));
});
