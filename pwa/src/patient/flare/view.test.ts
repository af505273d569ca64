// A flare-up as facts: its day, its amounts, my strategies, and the way back with its dates.
import { expect, test } from 'vitest';
import type { FlarePlan, Strategy } from '../../content/items';
import { assigned, entry, lived, standingOn } from '../testing/person';
import { flareDay, myPlan, quotaAt, wayBack } from './view';

test('the day on which it began is day one', () => {
  expect(flareDay('2026-06-02', '2026-06-02')).toBe(1);
  expect(flareDay('2026-06-02', '2026-06-09')).toBe(8);
});

function flaring(today: string, since = '2026-06-10') {
  const log = [...lived([assigned()], '2026-06-01', since), entry('flare_started', since)];
  return standingOn(log, today).stairs;
}

test('the way back has half, three quarters and the step again, with the dates that the rules will give', () => {
  expect(wayBack(flaring('2026-06-14'), '2026-06-14')).toEqual([
    { from: '2026-06-14', phase: 'ramp', rung: 2, quota: 4.5 },
    { from: '2026-06-18', phase: 'ramp', rung: 2, quota: 6.5 },
    { from: '2026-06-23', phase: 'climbing', rung: 2, quota: 9 },
  ]);
});

test('what the way back promises is what happens', () => {
  const promised = wayBack(flaring('2026-06-14'), '2026-06-14');
  const log = [
    ...lived([assigned()], '2026-06-01', '2026-06-10'),
    entry('flare_started', '2026-06-10'),
    entry('flare_ended', '2026-06-14'),
  ];
  for (const { from, phase, quota } of promised) {
    expect(standingOn(log, from).standing.today).toMatchObject({ phase, quota });
  }
});

test('a flare-up of a day or two skips the first half', () => {
  expect(wayBack(flaring('2026-06-11'), '2026-06-11').map(({ quota }) => quota)).toEqual([6.5, 9]);
});

test('a flare-up that ends on its first day holds that day out', () => {
  expect(wayBack(flaring('2026-06-10'), '2026-06-10')[0]?.from).toBe('2026-06-11');
});

test('after more than two weeks the way back is a new measuring', () => {
  expect(wayBack(flaring('2026-06-26'), '2026-06-26')).toEqual([
    { from: '2026-06-26', phase: 'measuring', rung: null, quota: null },
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
  const { chosenOn, phases } = myPlan(plan, held, []);
  expect(chosenOn).toBeNull();
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
