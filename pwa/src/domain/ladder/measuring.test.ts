import { expect, test } from 'vitest';
import {
  alertsBy,
  flare,
  flareEnds,
  onDay,
  pause,
  remeasure,
  resumes,
  rungSet,
  session,
  standingOn,
  told,
  toMeasure,
  trial,
  trials,
  walking,
} from './testing/stories';

test('every day of measuring is due and without a quota', () => {
  const { today, rungs, why } = standingOn(1, [session(1, 4)], toMeasure);
  expect(today).toEqual({ phase: 'measuring', rung: null, quota: null, due: true, total: 4, full: false });
  expect(rungs).toEqual([]);
  expect(why).toBe('measuring');
});

test('the days measured so far are counted', () => {
  const log = [...trials([0, 2], 12), trial(2, 11), flare(1), flareEnds(1), trial(1, 9)];
  expect(standingOn(2, log, toMeasure).measuredDays).toBe(2);
  expect(standingOn(2, []).measuredDays).toBeNull();
});

test('the ladder is built on the day after the third trial day', () => {
  const log = [...trials([0, 2], 12), trial(3, 11)];
  expect(told(3, log, toMeasure)).toBe('measuring - - measuring');
  expect(told(4, log, toMeasure)).toBe('climbing 1 9 start_from_baseline');
  expect(standingOn(4, log, toMeasure).week?.from).toBe(onDay(4));
});

test('the smaller of two trials on one day counts', () => {
  const log = [trial(0, 20), trial(0, 6), trial(0, 30), ...trials([1, 2], 12)];
  expect(told(3, log, toMeasure)).toBe('climbing 1 8 start_from_baseline');
});

test('the first three days count, also when they lie before the start', () => {
  const log = [...trials([-3, -2, -1], 10), trial(-8, 4)];
  // 4, 10 and 10 are 8 in the mean, and 80 % of that is 6.4.
  expect(told(0, log, toMeasure)).toBe('climbing 1 6 start_from_baseline');
  expect(standingOn(-1, log, toMeasure).rungs).toEqual([]);
  expect(told(0, log.slice(0, 3), toMeasure)).toBe('climbing 1 8 start_from_baseline');
});

test('trials are not asked for in a plan that names them or its start', () => {
  expect(told(0, trials([-3, -2, -1], 5), { ...toMeasure, trials: [10, 10, 10] })).toContain('climbing 1 8');
  expect(told(5, trials([0, 1, 2], 5))).toBe('climbing 1 10 start_from_baseline');
});

test('a trial on a day that a flare or pause holds does not count', () => {
  const log = [...trials([0, 1, 2, 3], 10), flare(1), flareEnds(1)];
  expect(told(3, log, toMeasure)).toBe('measuring - - measuring');
  expect(told(4, log, toMeasure)).toBe('climbing 1 8 start_from_baseline');
});

test('a flare on the day of building falls on the first rung', () => {
  const log = [...trials([0, 1, 2], 10), flare(3)];
  expect(told(3, log, toMeasure)).toBe('flare 1 4 flare_declared');
});

test('measuring anew begins afresh, on its own day', () => {
  const log = [...trials([0, 1], 10), remeasure(1), ...trials([2], 10)];
  expect(told(1, log, toMeasure)).toBe('measuring - - needs_new_baseline');
  expect(told(3, log, toMeasure)).toBe('measuring - - needs_new_baseline');
  expect(told(4, [...log, trial(3, 10)], toMeasure)).toBe('climbing 1 8 start_from_baseline');
});

test('after measuring anew the ladder is built anew, and until then the old one shows', () => {
  const log = [remeasure(8), ...trials([8, 9, 10], 20)];
  expect(standingOn(10, log).rungs[0]).toBe(10);
  expect(standingOn(11, log).rungs).toEqual([16, 18, 20]);
  expect(told(11, [remeasure(8), ...trials([8, 9, 10], 25)])).toBe('maintaining 1 20 goal_within_reach');
});

test('earlier trials do not count for a plan with a start that is measured for the first time', () => {
  const log = [...trials([-3, -2, 1], 10), remeasure(8)];
  expect(told(9, log)).toBe('measuring - - needs_new_baseline');
});

test('measuring that stalls is told after fourteen days', () => {
  expect(alertsBy(40, [], toMeasure)).toEqual(['measuring_stalled 14']);
  expect(alertsBy(40, trials([0, 1, 13], 10), toMeasure)).not.toContain('measuring_stalled 14');
  expect(alertsBy(40, trials([0, 1, 14], 10), toMeasure)).toContain('measuring_stalled 14');
  expect(alertsBy(40, [remeasure(8)])).toEqual(['measuring_stalled 22']);
});

test('an interruption lets measuring take its fourteen days again', () => {
  expect(alertsBy(40, [pause(10), resumes(12)], toMeasure)).toEqual(['measuring_stalled 26']);
  expect(alertsBy(40, [pause(14), resumes(15)], toMeasure)).toEqual(['measuring_stalled 29']);
  expect(alertsBy(40, [pause(20), resumes(22)], toMeasure)).toEqual([
    'measuring_stalled 14',
    'measuring_stalled 36',
  ]);
});

test('an agreed rung ends measuring anew, and there is none to agree on the first time', () => {
  expect(told(9, [remeasure(8), rungSet(9, 3)])).toBe('climbing 3 12 rung_agreed');
  expect(told(2, [rungSet(2, 1)], toMeasure)).toBe('measuring - - measuring');
  expect(alertsBy(40, [remeasure(8), rungSet(22, 3)], walking)).not.toContain('measuring_stalled 22');
});
