// A flare-up as facts: its day, its amounts, my strategies, and the way back with its dates.
import { expect, test } from 'vitest';
import type { FlarePlan, Strategy } from '../../content/items';
import type { FlarePlanVersion } from '../../domain/flare-plan';
import { flaresOf } from '../../domain/flares';
import { assigned, entry, lived, standingOn } from '../testing/person';
import { answersOn, asksWhatWasLearned, flareDay, myPlan, quotaAt } from './view';
import { ifItEndedNow, stillToCome } from './way-back';

test('the day on which it began is day one', () => {
  expect(flareDay('2026-06-02', '2026-06-02')).toBe(1);
  expect(flareDay('2026-06-02', '2026-06-09')).toBe(8);
});

function flaring(today: string, since = '2026-06-10') {
  const log = [...lived([assigned()], '2026-06-01', since), entry('flare_started', since)];
  return standingOn(log, today).stairs;
}

test('the way back has half, three quarters and the step again, each with the days that the rules will give', () => {
  expect(ifItEndedNow(flaring('2026-06-14'), '2026-06-14')).toEqual([
    { from: '2026-06-14', phase: 'ramp', rung: 2, quota: 4.5, days: ['2026-06-15', '2026-06-17'] },
    { from: '2026-06-18', phase: 'ramp', rung: 2, quota: 6.5, days: ['2026-06-19', '2026-06-22'] },
    {
      from: '2026-06-23',
      phase: 'climbing',
      rung: 2,
      quota: 9,
      days: ['2026-06-24', '2026-06-26', '2026-06-29'],
    },
  ]);
});

test('what the way back promises is what happens, and what is left of it is told on the way', () => {
  const promised = ifItEndedNow(flaring('2026-06-14'), '2026-06-14');
  const log = [
    ...lived([assigned()], '2026-06-01', '2026-06-10'),
    entry('flare_started', '2026-06-10'),
    entry('flare_ended', '2026-06-14'),
  ];
  for (const { days, phase, quota } of promised) {
    for (const on of days) expect(standingOn(log, on).standing.today).toMatchObject({ phase, quota });
  }
  const left = stillToCome(standingOn(log, '2026-06-20').stairs, '2026-06-20');
  expect(left.map(({ quota, days }) => [quota, days[0]])).toEqual([
    [6.5, '2026-06-22'],
    [9, '2026-06-24'],
  ]);
  expect(stillToCome(standingOn(log, '2026-06-23').stairs, '2026-06-23')).toEqual([]);
});

test('a flare-up of a day or two skips the first half', () => {
  expect(ifItEndedNow(flaring('2026-06-11'), '2026-06-11').map(({ quota }) => quota)).toEqual([6.5, 9]);
});

test('a flare-up that ends on its first day holds that day out', () => {
  expect(ifItEndedNow(flaring('2026-06-10'), '2026-06-10')[0]?.from).toBe('2026-06-11');
});

test('after more than two weeks the way back is a new measuring, on every day', () => {
  expect(ifItEndedNow(flaring('2026-06-26'), '2026-06-26')).toEqual([
    {
      from: '2026-06-26',
      phase: 'measuring',
      rung: null,
      quota: null,
      days: ['2026-06-26', '2026-06-27', '2026-06-28'],
    },
  ]);
});

test('the choice of amount shows what each would be, also over an earlier choice of today', () => {
  const log = [
    ...lived([assigned()], '2026-06-01', '2026-06-10'),
    entry('flare_started', '2026-06-10'),
    entry('flare_started', '2026-06-11', { flare_percent: 25 }),
  ];
  const { stairs } = standingOn(log, '2026-06-11');
  expect(([25, 50, 75] as const).map((percent) => quotaAt(stairs, percent, '2026-06-11'))).toEqual([
    2, 4.5, 6.5,
  ]);
});

const strategy = (id: string, phase: Strategy['phase']) => ({ id, phase }) as Strategy;
const held = [strategy('heat', 'first_hours'), strategy('walk', 'way_back'), strategy('rest', 'first_hours')];
const plan = { strategies: ['rest', 'heat', 'walk', 'not-here'] } as unknown as FlarePlan;

test('before anyone has chosen the whole plan stands there, in its own order', () => {
  const { phases } = myPlan(plan, held, []);
  expect(phases.map(({ phase, strategies }) => [phase, strategies.map(({ id }) => id)])).toEqual([
    ['first_hours', ['rest', 'heat']],
    ['way_back', ['walk']],
  ]);
});

test('the latest choice counts, and one taken back does not', () => {
  const first = entry('strategies_chosen', '2026-06-01', { strategies: ['heat'] });
  const second = entry('strategies_chosen', '2026-06-02', { strategies: ['walk'] });
  const names = (log: readonly ReturnType<typeof entry>[]) =>
    myPlan(plan, held, log).phases.flatMap(({ strategies }) => strategies.map(({ id }) => id));
  expect(names([first, second])).toEqual(['walk']);
  expect(names([first, second, entry('withdrawn', '2026-06-02', { of: second.id })])).toEqual(['heat']);
});

test('what was learned is asked for two weeks after a flare-up, until the plan has been written since', () => {
  const flares = flaresOf(
    [entry('flare_started', '2026-06-01'), entry('flare_ended', '2026-06-05')],
    '2026-06-20',
  );
  const written = (on: string) => entry('flare_plan_written', on) as FlarePlanVersion;
  expect(asksWhatWasLearned([], undefined, '2026-06-05')).toBe(false);
  expect(asksWhatWasLearned(flares, undefined, '2026-06-05')).toBe(true);
  expect(asksWhatWasLearned(flares, written('2026-05-01'), '2026-06-18')).toBe(true);
  expect(asksWhatWasLearned(flares, written('2026-06-05'), '2026-06-18')).toBe(false);
  expect(asksWhatWasLearned(flares, undefined, '2026-06-19')).toBe(false);
  const again = flaresOf([entry('flare_started', '2026-06-10')], '2026-06-11');
  expect(asksWhatWasLearned(again, undefined, '2026-06-11')).toBe(false);
});

test('a start that takes the place of another of that day keeps what was answered', () => {
  const first = entry('flare_started', '2026-06-01', { worse: true, in_the_way: false });
  const log = [first, entry('flare_started', '2026-06-01', { flare_percent: 25, worse: false })];
  expect(answersOn(log, '2026-06-01')).toEqual({ worse: false, in_the_way: false });
  const undone = entry('withdrawn', '2026-06-01', { of: first.id });
  expect(answersOn([...log, undone], '2026-06-01')).toEqual({ worse: false });
  expect(answersOn(log, '2026-06-02')).toEqual({});
});
