import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, weekday } from '../days';
import { type CaseEntry, type Ladder, SCENARIOS, type Scenario, stand, type WhatIfDay, whatIf } from '.';
import { climbingLadders } from './testing/arbitrary';
import { flare, flareEnds, MONDAY, onDay, pause, resumes, toMeasure, walking } from './testing/stories';

const course = (scenario: Scenario, lastDay: number, ladder: Ladder = walking) =>
  whatIf(ladder, scenario, onDay(0), onDay(lastDay));
const told = ({ phase, rung, quota }: WhatIfDay) => `${phase} ${rung} ${quota}`;
const on = (days: readonly WhatIfDay[], day: number) => told(days[day] as WhatIfDay);

test('all days done is the plan as it was written down', () => {
  fc.assert(
    fc.property(climbingLadders(), (ladder) => {
      const { planned } = stand(ladder, [], MONDAY);
      const last = planned.at(-1)?.from ?? MONDAY;
      const days = whatIf(ladder, 'all_done', MONDAY, last);
      const begun = days.filter(({ rung }, index) => rung !== days[index - 1]?.rung);
      expect(begun.map(({ rung, quota, on }) => ({ rung, quota, from: on }))).toEqual(planned);
    }),
    { numRuns: 60 },
  );
});

test('every course is what the rules make of the log that it tells', () => {
  const told: Readonly<Record<Scenario, readonly CaseEntry[]>> = {
    all_done: [],
    two_of_three: [],
    flare_in_week_3: [flare(14), flareEnds(21)],
    two_weeks_away: [pause(14), resumes(28)],
  };
  fc.assert(
    fc.property(climbingLadders(), fc.constantFrom(...SCENARIOS), (ladder, scenario) => {
      const days = whatIf(ladder, scenario, MONDAY, onDay(80));
      const asked = days.filter(({ on, quota }) => quota !== null && ladder.weekdays.includes(weekday(on)));
      const done = asked.filter((_, index) => scenario !== 'two_of_three' || index % 3 !== 2);
      const sessions = done.map(({ on, quota }) => ({ id: on, kind: 'session', on, amount: quota }));
      const lived = stand(ladder, [...told[scenario], ...sessions], onDay(80)).days;
      expect(days).toEqual(lived.map(({ on, quota, phase, rung }) => ({ on, quota, phase, rung })));
    }),
  );
});

test('two of three days is enough to climb', () => {
  const [some, all] = [course('two_of_three', 60), course('all_done', 60)];
  expect(some.map(told)).toEqual(all.map(told));
  expect(on(some, 59)).toBe('maintaining 8 20');
});

test('with five days a week, two of three is less than two thirds of some weeks, and then the rung is kept', () => {
  const days = course('two_of_three', 20, { ...walking, weekdays: [1, 3, 5, 6, 7] });
  expect([0, 7, 14].map((day) => on(days, day))).toEqual(['climbing 1 10', 'climbing 2 11', 'climbing 2 11']);
});

test('a flare in the third week lowers the quota, and the way back leads to the same rung', () => {
  const days = course('flare_in_week_3', 60);
  expect([13, 14, 20, 21, 25, 30].map((day) => on(days, day))).toEqual([
    'climbing 2 11',
    'flare 3 6',
    'flare 3 6',
    'ramp 3 6',
    'ramp 3 9',
    'climbing 3 12',
  ]);
});

test('two weeks away ask nothing, and the way back leads to the same rung', () => {
  const days = course('two_weeks_away', 60);
  expect([14, 27, 28, 32, 37].map((day) => on(days, day))).toEqual([
    'paused 3 null',
    'paused 3 null',
    'ramp 3 6',
    'ramp 3 9',
    'climbing 3 12',
  ]);
});

test('every day that was asked for is told, from the plan on', () => {
  const days = whatIf(walking, 'all_done', onDay(3), onDay(9));
  expect(days.map((day) => day.on)).toEqual([3, 4, 5, 6, 7, 8, 9].map(onDay));
  expect(whatIf(walking, 'all_done', addDays(MONDAY, -3), onDay(1))).toHaveLength(2);
});

test('a plan that has still to be measured goes on measuring, and a refused one has no days', () => {
  expect(course('all_done', 3, toMeasure).map(told)).toEqual(Array(4).fill('measuring null null'));
  expect(course('all_done', 3, { ...walking, goal: -1 })).toEqual([]);
});
