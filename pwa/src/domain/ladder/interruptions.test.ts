import { expect, test } from 'vitest';
import {
  alertsBy,
  climbed,
  flare,
  flareEnds,
  onDay,
  pause,
  remeasure,
  resumes,
  rungSet,
  session,
  sessions,
  standingOn,
  told,
  toMeasure,
  trials,
  walking,
  weekdaysSet,
} from './testing/stories';

const quotas = (from: number, to: number, log: Parameters<typeof told>[1], ladder = walking) =>
  standingOn(to, log, ladder)
    .days.slice(from)
    .map(({ quota }) => quota);

test('a flare holds from its own day, with half the quota and the same due days', () => {
  expect(told(2, [flare(2)])).toBe('flare 1 5 flare_declared');
  const { days } = standingOn(6, [flare(2)]);
  expect(days.map(({ due }) => due)).toEqual([true, false, true, false, true, false, false]);
});

test('the lowest percent named that day counts, else that of the plan', () => {
  expect(told(2, [flare(2, 75), flare(2, 25), flare(2)])).toBe('flare 1 2.5 flare_declared');
  expect(told(2, [flare(2)], { ...walking, flare_percent: 75 })).toBe('flare 1 7.5 flare_declared');
  expect(told(2, [flare(2, 33)])).toBe('flare 1 5 flare_declared');
});

test('a further start only changes the percent, where it names one, from that day', () => {
  const log = [flare(2, 25), flare(4), flare(5, 75)];
  expect(quotas(1, 6, log)).toEqual([10, 2.5, 2.5, 2.5, 7.5, 7.5]);
});

test('a flare keeps no verdict waiting, and the week before it is judged first', () => {
  const log = [...sessions([0, 2], 10), flare(6), flareEnds(9)];
  expect(standingOn(30, log).weeks[0]?.from).not.toBe(onDay(0));
  expect(told(7, [...sessions([0, 2], 10), flare(7)])).toBe('flare 2 5.5 flare_declared');
});

test('a short flare leads back over 75 percent, each stage ending with its second due day', () => {
  const log = [...climbed(1), flare(8), flareEnds(10)];
  // Wednesday is day 9; the ramp begins on Thursday and its due days are Friday and Monday.
  expect(told(10, log)).toBe('ramp 2 8 ramp_75');
  expect(told(14, log)).toBe('ramp 2 8 ramp_75');
  expect(told(15, log)).toBe('climbing 2 11 back_on_rung');
  expect(standingOn(15, log).week?.from).toBe(onDay(15));
});

test('three days of flare lead back over 50 and 75 percent', () => {
  const log = [flare(2), flareEnds(5)];
  // From Saturday: Monday and Wednesday at half, Friday and Monday at three quarters.
  expect(told(5, log)).toBe('ramp 1 5 ramp_50');
  expect(told(9, log)).toBe('ramp 1 5 ramp_50');
  expect(told(10, log)).toBe('ramp 1 7.5 ramp_75');
  expect(told(14, log)).toBe('ramp 1 7.5 ramp_75');
  expect(told(15, log)).toBe('climbing 1 10 back_on_rung');
});

test('stages below the lowest percent of the interruption are left out', () => {
  expect(told(5, [flare(2, 75), flareEnds(5)])).toBe('ramp 1 7.5 ramp_75');
  expect(told(5, [flare(2, 75), flare(3, 50), flare(4, 75), flareEnds(5)])).toBe('ramp 1 5 ramp_50');
  expect(told(5, [flare(2, 25), flareEnds(5)])).toBe('ramp 1 5 ramp_50');
});

test('a start and an end on one day hold for that day', () => {
  expect(told(2, [flare(2), flareEnds(2)])).toBe('flare 1 5 flare_declared');
  expect(told(3, [flare(2), flareEnds(2)])).toBe('ramp 1 7.5 ramp_75');
  expect(told(2, [pause(2), resumes(2)])).toBe('paused 1 - paused_by_you');
  expect(told(3, [pause(2), resumes(2)])).toBe('climbing 1 10 resumed');
});

test('during a flare a start and an end on one day let it go on', () => {
  const log = [flare(2), flareEnds(4), flare(4, 25)];
  expect(told(4, log)).toBe('flare 1 2.5 flare_declared');
  expect(told(20, log)).toBe('flare 1 2.5 flare_declared');
});

test('an end carried over from yesterday meets a new start, and the flare goes on', () => {
  expect(told(5, [flare(2), flareEnds(2), flare(3)])).toBe('flare 1 5 flare_declared');
});

test('an end without a start is ignored', () => {
  expect(told(4, [flareEnds(2), resumes(3)])).toBe('climbing 1 10 start_from_baseline');
  expect(told(4, [flareEnds(2), flare(3)])).toBe('flare 1 5 flare_declared');
});

test('in a pause nothing is due, and when both hold the pause shows', () => {
  expect(standingOn(2, [pause(2)]).today).toMatchObject({
    phase: 'paused',
    rung: 1,
    quota: null,
    due: false,
  });
  const both = [flare(1), pause(2), resumes(4)];
  expect(told(2, both)).toBe('paused 1 - paused_by_you');
  expect(told(4, both)).toBe('flare 1 5 flare_declared');
});

test('a pause under a week resumes the rung with a new week, one of a week has the ramp', () => {
  const six = [...climbed(1), pause(8), resumes(14)];
  expect(told(14, six)).toBe('climbing 2 11 resumed');
  expect(standingOn(14, six).week?.from).toBe(onDay(14));
  expect(told(15, [...climbed(1), pause(8), resumes(15)])).toBe('ramp 2 5.5 ramp_50');
});

test('fourteen days lead back over the ramp, fifteen are measured anew', () => {
  for (const [start, end] of [[flare, flareEnds] as const, [pause, resumes] as const]) {
    expect(told(16, [start(2), end(16)])).toBe('ramp 1 5 ramp_50');
    expect(told(17, [start(2), end(17)])).toBe('measuring - - needs_new_baseline');
  }
});

test('a flare and a pause in a row are one interruption', () => {
  const log = [flare(2), flareEnds(9), pause(9), resumes(17)];
  expect(told(17, log)).toBe('measuring - - needs_new_baseline');
});

test('a short pause with a flare in it has the ramp', () => {
  expect(told(5, [pause(2), flare(3), flareEnds(4), resumes(5)])).toBe('ramp 1 5 ramp_50');
});

test('a ramp that is cut begins again, whole, even for one day', () => {
  const first = [...climbed(1), flare(8), flareEnds(10)];
  expect(told(13, [...first, flare(12), flareEnds(13)])).toBe('ramp 2 5.5 ramp_50');
  expect(told(13, [...first, pause(12), resumes(13)])).toBe('ramp 2 5.5 ramp_50');
  expect(told(13, [...first, flare(12, 75), flareEnds(13)])).toBe('ramp 2 8 ramp_75');
});

test('a ramp that ended yesterday is not cut today', () => {
  const log = [...climbed(1), flare(8), flareEnds(10), pause(15), resumes(16)];
  expect(told(16, log)).toBe('climbing 2 11 resumed');
});

test('a flare in a ramp never raises the quota', () => {
  const log = [flare(2), flareEnds(5), flare(6, 75)];
  expect(quotas(5, 6, log)).toEqual([5, 5]);
});

test('a flare that begins in a pause is held under the quota that the pause holds back', () => {
  const log = [flare(2), flareEnds(5), pause(6), flare(7, 75), resumes(8)];
  expect(told(8, log)).toBe('flare 1 5 flare_declared');
});

test('maintaining comes back to maintaining, with or without a ramp', () => {
  const top = climbed(8);
  expect(told(60, [...top, flare(60)])).toBe('flare 8 10 flare_declared');
  expect(told(62, [...top, flare(60), flareEnds(62)])).toBe('ramp 8 15 ramp_75');
  expect(told(67, [...top, flare(60), flareEnds(62)])).toBe('maintaining 8 20 back_on_rung');
  expect(told(62, [...top, pause(60), resumes(62)])).toBe('maintaining 8 20 resumed');
  expect(told(80, [...top, pause(60), resumes(80)])).toBe('measuring - - needs_new_baseline');
});

test('measuring goes on after an interruption, however long, with the trials it had', () => {
  const log = [...trials([0, 1], 10), flare(2), flareEnds(22)];
  expect(told(2, log, toMeasure)).toBe('flare - - flare_declared');
  expect(standingOn(2, log, toMeasure).today?.due).toBe(false);
  expect(told(22, log, toMeasure)).toBe('measuring - - measuring');
  expect(told(23, [...log, ...trials([22], 10)], toMeasure)).toBe('climbing 1 8 start_from_baseline');
});

test('an agreed rung decides what comes after, without a ramp', () => {
  const log = [...climbed(1), flare(8), rungSet(9, 5), flareEnds(10)];
  expect(told(9, log)).toBe('flare 5 7 flare_declared');
  expect(told(10, log)).toBe('climbing 5 14 rung_agreed');
  expect(told(40, [pause(2), rungSet(5, 3), resumes(40)])).toBe('climbing 3 12 rung_agreed');
});

test('an agreed rung does not lift a flare over the quota in force when it began', () => {
  const log = [flare(2, 75), rungSet(2, 8)];
  expect(told(2, log)).toBe('flare 8 10 flare_declared');
});

test('measuring asked for in a flare takes the rung away at once', () => {
  const log = [flare(2), remeasure(4), flareEnds(6)];
  expect(told(4, log)).toBe('flare - - flare_declared');
  expect(told(6, log)).toBe('measuring - - needs_new_baseline');
});

test('of the agreements in an interruption the later day decides', () => {
  expect(told(6, [flare(2), remeasure(3), rungSet(4, 2), flareEnds(6)])).toBe('climbing 2 11 rung_agreed');
  expect(told(6, [flare(2), rungSet(3, 2), remeasure(4), flareEnds(6)])).toBe(
    'measuring - - needs_new_baseline',
  );
});

test('a flare that begins while measuring has no ceiling for a rung that is agreed in it', () => {
  const log = [remeasure(1), flare(2, 75), rungSet(3, 8)];
  expect(told(3, log)).toBe('flare 8 15 flare_declared');
});

test('a flare or pause that still holds when the plan starts begins on that day, with its percent', () => {
  expect(told(0, [flare(-9, 25)])).toBe('flare 1 2.5 flare_declared');
  expect(told(2, [flare(-20), flareEnds(2)])).toBe('ramp 1 7.5 ramp_75');
  expect(standingOn(1, [flare(-20)]).hints).toEqual(['flare_check_in']);
  expect(told(0, [flare(-9), flareEnds(0)])).toBe('climbing 1 10 start_from_baseline');
  expect(told(0, [flare(-1), flareEnds(-1)])).toBe('climbing 1 10 start_from_baseline');
  expect(told(0, [flare(-9, 25), flareEnds(0), flare(0)])).toBe('flare 1 2.5 flare_declared');
  expect(told(3, [pause(-40), resumes(3)])).toBe('climbing 1 10 resumed');
});

test('check-ins and advice come on their days of the flare', () => {
  const log = [flare(2)];
  const hinted = Array.from({ length: 25 }, (_, n) => [n, standingOn(2 + n, log).hints] as const);
  expect(hinted.filter(([, hints]) => hints.length > 0)).toEqual([
    [1, ['flare_check_in']],
    [3, ['flare_check_in']],
    [7, ['flare_contact_advice']],
    [14, ['flare_contact_advice']],
    [21, ['flare_contact_advice']],
  ]);
});

test('the clinician hears of long flares each fortnight, and of a long pause once', () => {
  expect(alertsBy(50, [flare(2)])).toEqual(['flare_14_days 16', 'flare_14_days 30', 'flare_14_days 44']);
  expect(alertsBy(15, [flare(2), flareEnds(16)])).toEqual([]);
  expect(alertsBy(90, [pause(2)])).toEqual(['long_pause 30']);
  expect(alertsBy(30, [pause(2), flare(2)])).toEqual([
    'flare_14_days 16',
    'flare_14_days 30',
    'long_pause 30',
  ]);
});

test('the first day of a flare is never over', () => {
  const over = [session(1, 12), session(2, 12)];
  expect(standingOn(2, over).hints).toEqual(['save_it_for_tomorrow']);
  expect(standingOn(2, [...over, flare(2)]).hints).toEqual([]);
  expect(standingOn(3, [...over, session(3, 12), flare(2)]).hints).toEqual([
    'flare_check_in',
    'save_it_for_tomorrow',
  ]);
});

test('due days named during a ramp count for it from that day', () => {
  const log = [...climbed(1), flare(8), flareEnds(10), weekdaysSet(10, [4, 5])];
  expect(told(11, log)).toBe('ramp 2 8 ramp_75');
  expect(told(12, log)).toBe('climbing 2 11 back_on_rung');
});

test('on the way back and in an interruption no rung has a date', () => {
  const log = [flare(2), flareEnds(5)];
  expect([4, 5, 14].map((day) => standingOn(day, log).planned)).toEqual([[], [], []]);
  expect(standingOn(15, log).planned[0]).toEqual({ rung: 1, quota: 10, from: onDay(15) });
});

test('of two percents on the first day of a plan the lower counts, that of an older flare included', () => {
  expect(told(0, [flare(-9, 25), flare(0, 75)])).toBe('flare 1 2.5 flare_declared');
  expect(told(0, [flare(-9, 75), flare(0, 25)])).toBe('flare 1 2.5 flare_declared');
  expect(told(1, [flare(-9, 25), flare(1, 75)])).toBe('flare 1 7.5 flare_declared');
});
