import { expect, test } from 'vitest';
import {
  alertsBy,
  climbed,
  flare,
  flareEnds,
  onDay,
  rungSet,
  session,
  sessions,
  standingOn,
  told,
  walking,
  weekdaysSet,
} from './testing/stories';

test('a week with every due day full climbs on the eighth day, not before', () => {
  const log = climbed(1);
  expect(told(6, log)).toBe('climbing 1 10 start_from_baseline');
  expect(told(7, log)).toBe('climbing 2 11 climbed');
});

test('two of three due days are enough, one keeps the rung, and any weekday counts', () => {
  expect(told(7, sessions([1, 6], 10))).toBe('climbing 2 11 climbed');
  expect(told(7, sessions([1], 10))).toBe('climbing 1 10 same_rung_again');
});

test('a day is full at ninety percent, whatever it was split into', () => {
  expect(told(7, [...sessions([0], 9), session(2, 4.5), session(2, 4.5)])).toBe('climbing 2 11 climbed');
  expect(told(7, [...sessions([0], 9), session(2, 4.5), session(2, 4.4)])).toBe(
    'climbing 1 10 same_rung_again',
  );
});

test('less than a third goes one rung down and tells the clinician', () => {
  const log = [...climbed(2), session(14, 1)];
  expect(told(21, log)).toBe('climbing 2 11 one_rung_down');
  expect(alertsBy(21, log)).toEqual(['step_too_big 21']);
});

test('too big a step on rung 1 twice running is measured anew, and the clinician hears of both', () => {
  const log = [session(0, 1), session(7, 1)];
  expect(told(7, log)).toBe('climbing 1 10 same_rung_again');
  expect(told(14, log)).toBe('measuring - - needs_new_baseline');
  expect(alertsBy(14, log)).toEqual(['step_too_big 7', 'step_too_big 14']);
});

test('coming down to rung 1 is not yet too big a step on rung 1', () => {
  const log = [...climbed(1), session(7, 1), session(14, 1), session(21, 1)];
  expect(told(14, log)).toBe('climbing 1 10 one_rung_down');
  expect(told(21, log)).toBe('climbing 1 10 same_rung_again');
  expect(told(28, log)).toBe('measuring - - needs_new_baseline');
});

test('a quiet week repeats the rung, a second one running is measured anew', () => {
  expect(told(7, [])).toBe('climbing 1 10 quiet_week');
  expect(told(14, [])).toBe('measuring - - needs_new_baseline');
  expect(alertsBy(14, [])).toEqual(['gone_quiet 14']);
});

test('quiet weeks with anything between them are not running', () => {
  expect(told(21, [session(8, 1)])).toBe('climbing 1 10 quiet_week');
  expect(told(14, [rungSet(7, 1)])).toBe('climbing 1 10 quiet_week');
  expect(told(16, [flare(8), flareEnds(9)])).not.toContain('measuring');
  expect(told(14, [session(0, 1)])).toBe('climbing 1 10 quiet_week');
  expect(told(21, [session(0, 1), session(14, 1)])).toBe('climbing 1 10 same_rung_again');
});

test('the top rung leads to maintaining, with no more verdicts', () => {
  const log = climbed(8);
  expect(told(55, log)).toBe('climbing 8 20 climbed');
  expect(told(56, log)).toBe('maintaining 8 20 goal_reached');
  expect(told(100, log)).toBe('maintaining 8 20 goal_reached');
  expect(standingOn(100, log).weeks).toHaveLength(8);
});

test('due days are counted as they were on each day of the week', () => {
  // Monday, Wednesday, then from Thursday Tuesday and Sunday: Mon, Wed, Sun were due, and one full day is a third.
  expect(told(7, [weekdaysSet(3, [2, 7]), session(0, 10)])).toBe('climbing 1 10 same_rung_again');
  // From Tuesday on every day: seven due, two full days are less than a third.
  const log = [weekdaysSet(0, [1, 2, 3, 4, 5, 6, 7]), ...sessions([0, 1], 10)];
  expect(alertsBy(7, log)).toEqual(['step_too_big 7']);
});

test('a week that lost its due days still asks for two', () => {
  // Monday was due; from Wednesday on Mondays and Tuesdays are. One full day of one would have climbed.
  const log = [weekdaysSet(2, [1, 2]), session(0, 10)];
  const ladder = { ...walking, weekdays: [1, 3] };
  expect(standingOn(7, log, ladder).weeks[0]).toMatchObject({ fullDays: 1, dueDays: 1 });
  expect(told(7, log, ladder)).toBe('climbing 1 10 same_rung_again');
});

test('full days beyond the due ones count for no more', () => {
  expect(told(7, sessions([0, 1, 2, 3, 4, 5, 6], 10))).toBe('climbing 2 11 climbed');
  expect(standingOn(6, sessions([0, 1, 2, 3], 10)).week).toEqual({ from: onDay(0), fullDays: 4, dueDays: 3 });
});

test('over twice in seven days asks to save it for tomorrow', () => {
  const hints = (day: number, log = sessions([0, 6], 11.5)) => standingOn(day, log).hints;
  expect(hints(5)).toEqual([]);
  expect(hints(6)).toEqual(['save_it_for_tomorrow']);
  expect(hints(7)).toEqual([]);
  expect(hints(6, sessions([0, 6], 11))).toEqual([]);
});

test('over means both ten percent and one grain above the quota', () => {
  const isOver = (start: number, amount: number) =>
    standingOn(1, sessions([0, 1], amount), { ...walking, start }).hints.length === 1;
  // 1 minute: 110 % is 1.1, one grain above is 1.5.
  expect(isOver(1, 1.5)).toBe(false);
  expect(isOver(1, 1.51)).toBe(true);
  // 15 minutes: one grain above is 16, 110 % is 16.5.
  expect(isOver(15, 16.5)).toBe(false);
  expect(isOver(15, 16.51)).toBe(true);
});

test('fourteen idle days of maintaining ask whether it is still going', () => {
  const log = [...climbed(8), session(60, 3)];
  expect(standingOn(73, log).hints).toEqual([]);
  expect(standingOn(74, log).hints).toEqual(['still_going']);
  expect(standingOn(69, climbed(8)).hints).toEqual(['still_going']);
  expect(standingOn(68, climbed(8)).hints).toEqual([]);
});

test('a climbing patient sees when each rung begins', () => {
  const { planned } = standingOn(10, climbed(1));
  expect(planned.map(({ rung }) => rung)).toEqual([2, 3, 4, 5, 6, 7, 8]);
  expect(planned[0]).toEqual({ rung: 2, quota: 11, from: onDay(7) });
  expect(planned[6]).toEqual({ rung: 8, quota: 20, from: onDay(49) });
});

test('the weeks that were judged can be read back', () => {
  expect(standingOn(14, [...climbed(1), session(9, 11)]).weeks).toEqual([
    { from: onDay(0), rung: 1, quota: 10, fullDays: 3, dueDays: 3, verdict: 'climbed' },
    { from: onDay(7), rung: 2, quota: 11, fullDays: 1, dueDays: 3, verdict: 'same_rung_again' },
  ]);
});
