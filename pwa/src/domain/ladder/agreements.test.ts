import { expect, test } from 'vitest';
import type { CaseEntry } from '.';
import {
  climbed,
  flare,
  flareEnds,
  onDay,
  remeasure,
  rungSet,
  session,
  sessions,
  standingOn,
  told,
  weekdaysSet,
  withdrawn,
} from './testing/stories';

const dueDays = (log: readonly CaseEntry[]) =>
  standingOn(6, log)
    .days.filter(({ due }) => due)
    .map(({ on }) => on);

test('new due days hold from their own day', () => {
  expect(dueDays([weekdaysSet(2, [2, 4])])).toEqual([onDay(0), onDay(3)]);
});

test('of several lists the one with the most days counts, then the one that sorts first', () => {
  expect(dueDays([weekdaysSet(0, [6, 7]), weekdaysSet(0, [5, 2, 3]), weekdaysSet(0, [4, 2, 3])])).toEqual(
    [1, 2, 3].map(onDay),
  );
});

test('a list of fewer than two different weekdays is ignored', () => {
  expect(dueDays([weekdaysSet(0, [2, 2])])).toEqual([0, 2, 4].map(onDay));
  expect(dueDays([weekdaysSet(0, [2, 9])])).toEqual([0, 2, 4].map(onDay));
});

test('due days agreed before the plan starts are ignored', () => {
  expect(dueDays([weekdaysSet(-1, [2, 4])])).toEqual([0, 2, 4].map(onDay));
});

test('an agreed rung begins a new week at once', () => {
  const log = [rungSet(3, 4)];
  expect(told(3, log)).toBe('climbing 4 13 rung_agreed');
  expect(told(9, log)).toBe('climbing 4 13 rung_agreed');
  expect(told(10, log)).toBe('climbing 4 13 quiet_week');
});

test('the lowest existing of several agreed rungs counts', () => {
  expect(told(3, [rungSet(3, 5), rungSet(3, 9), rungSet(3, 0), rungSet(3, 4)])).toContain('climbing 4 13');
  expect(told(3, [rungSet(3, 9), rungSet(3, 2.5)])).toBe('climbing 1 10 start_from_baseline');
});

test('an agreed rung leads out of maintaining and of a ramp', () => {
  expect(told(60, [...climbed(8), rungSet(60, 8)])).toBe('climbing 8 20 rung_agreed');
  expect(told(5, [flare(2), flareEnds(4), rungSet(5, 1)])).toBe('climbing 1 10 rung_agreed');
});

test('of a rung and measuring on one day the rung counts, if it exists', () => {
  expect(told(3, [rungSet(3, 4), remeasure(3)])).toBe('climbing 4 13 rung_agreed');
  expect(told(3, [rungSet(3, 99), remeasure(3)])).toBe('measuring - - needs_new_baseline');
});

test('a week that ended yesterday is judged before a rung is agreed', () => {
  const { weeks, alerts } = standingOn(7, [session(0, 1), rungSet(7, 3)]);
  expect(weeks).toHaveLength(1);
  expect(alerts).toEqual([{ code: 'step_too_big', on: onDay(7) }]);
});

test('a withdrawn entry counts as never made, whenever it was withdrawn', () => {
  const week = sessions([0, 2], 10);
  const [first] = week as [CaseEntry, CaseEntry];
  expect(told(7, [...week, withdrawn(-30, first)])).toBe('climbing 1 10 same_rung_again');
  expect(told(7, [...week, withdrawn(7, first)])).toBe('climbing 1 10 same_rung_again');
  expect(told(7, [...week, withdrawn(8, first)])).toBe('climbing 2 11 climbed');
});

test('a withdrawal cannot be withdrawn', () => {
  const one = session(0, 10);
  const undo = withdrawn(1, one);
  expect(standingOn(2, [one, undo, withdrawn(2, undo)]).days[0]?.total).toBe(0);
});

test('the same id twice counts once', () => {
  const one = session(0, 10);
  expect(standingOn(0, [one, one, { ...one }]).today?.total).toBe(10);
});

test('two entries under one id give the same answer in any order', () => {
  const one = session(0, 10);
  const other = { ...session(0, 4), id: one.id };
  expect(standingOn(0, [one, other])).toEqual(standingOn(0, [other, one]));
});

test('entries after today are ignored', () => {
  expect(standingOn(3, [session(4, 10), flare(4), withdrawn(4, session(4, 1))])).toEqual(standingOn(3, []));
});

test('entries before the start are ignored, but for trials, withdrawals, flares and pauses', () => {
  expect(standingOn(3, [session(-1, 10), rungSet(-1, 3), remeasure(-1)])).toEqual(standingOn(3, []));
});

test('a malformed or unknown entry changes nothing', () => {
  const nonsense: unknown[] = [
    null,
    7,
    'session',
    [],
    {},
    { ...session(0, 1), id: 4 },
    { ...session(0, 1), on: '2026-02-30' },
    { ...session(0, 1), on: null },
    { ...session(0, 1), amount: '10' },
    { ...session(0, 1), amount: 0 },
    { ...session(0, 1), amount: -1 },
    { ...session(0, 1), amount: Number.NaN },
    { ...session(0, 1), amount: true },
    { ...session(0, 1), kind: 'sprint' },
    { ...session(0, 1), kind: '__proto__' },
    { ...session(0, 1), kind: 'constructor' },
    { ...rungSet(0, 1), rung: '3' },
    { ...weekdaysSet(0, []), weekdays: 'often' },
    { ...withdrawn(0, session(0, 1)), of: null },
  ];
  expect(standingOn(8, nonsense as CaseEntry[])).toEqual(standingOn(8, []));
});
