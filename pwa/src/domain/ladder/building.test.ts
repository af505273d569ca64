import { expect, test } from 'vitest';
import type { Ladder } from '.';
import { onDay, standingOn, toMeasure, walking } from './testing/stories';

const built = (ladder: Ladder) => standingOn(0, [], ladder);

test('each rung is the one below and the rise, rounded down, and the last is the goal', () => {
  expect(built(walking).rungs).toEqual([10, 11, 12, 13, 14, 16, 18, 20]);
});

test('where the rise is less than a grain the rung is a grain higher', () => {
  const ladder: Ladder = { ...walking, start: 1, goal: 4, rise_percent: 5 };
  expect(built(ladder).rungs).toEqual([1, 1.5, 2, 2.5, 3, 3.5, 4]);
});

test('a rise over the limit where the grain changes takes the coarser grain', () => {
  // 9 × 1.2 = 10.8, which is 10 minutes; 480 × 1.05 = 504, which is 500 steps, and 500 × 1.05 = 525 is one grain more.
  expect(built({ ...walking, start: 9, goal: 13, rise_percent: 20 }).rungs).toEqual([9, 10, 12, 13]);
  const steps: Ladder = { ...walking, unit: 'steps', start: 480, goal: 600, rise_percent: 5 };
  expect(built(steps).rungs).toEqual([480, 500, 550, 600]);
});

test('the start is eighty percent of the mean of three trials, rounded down', () => {
  expect(built({ ...toMeasure, trials: [8, 12, 10] }).rungs[0]).toBe(8);
  // The mean is 8 1/3, of which 90 % is exactly 7.5.
  expect(built({ ...toMeasure, trials: [8, 8, 9], start_percent: 90 }).rungs[0]).toBe(7.5);
});

test('a start that had to be lifted to the smallest grain says that it is above the baseline', () => {
  const { rungs, warnings } = built({ ...toMeasure, goal: 1, trials: [0, 0.5, 0.5] });
  expect(rungs).toEqual([0.5, 1]);
  expect(warnings).toEqual(['start_above_baseline']);
});

test('more than 26 rungs is a long way, 26 is not', () => {
  const reps: Ladder = { ...walking, unit: 'repetitions', start: 1, rise_percent: 5, goal: 26 };
  expect(built(reps).rungs.length).toBe(26);
  expect(built(reps).warnings).toEqual([]);
  expect(built({ ...reps, goal: 27 }).warnings).toEqual(['long_way']);
});

test('a start at or over the goal has one rung, the goal, and maintains it', () => {
  for (const start of [20, 25]) {
    const { rungs, today, why } = built({ ...walking, start });
    expect(rungs).toEqual([20]);
    expect(today).toMatchObject({ phase: 'maintaining', rung: 1, quota: 20 });
    expect(why).toBe('goal_within_reach');
  }
});

test('an agreed start counts before trials', () => {
  expect(built({ ...walking, trials: [1, 1, 1] }).rungs[0]).toBe(10);
});

test('the first reason that holds refuses a plan, and then nothing else is said', () => {
  const refused = (changes: object) => built({ ...walking, ...changes } as Ladder).refused;
  expect(refused({})).toBeNull();
  expect(refused({ goal: 10.5, weekdays: [1] })).toBe('goal_off_grain');
  expect(refused({ goal: 0 })).toBe('goal_off_grain');
  expect(refused({ goal: -5 })).toBe('goal_off_grain');
  expect(refused({ goal: '20' })).toBe('goal_off_grain');
  expect(refused({ weekdays: [3, 3], rise_percent: 4 })).toBe('too_few_due_days');
  expect(refused({ weekdays: undefined })).toBe('too_few_due_days');
  expect(refused({ rise_percent: 4, start_percent: 69 })).toBe('rise_percent_out_of_range');
  expect(refused({ rise_percent: 21 })).toBe('rise_percent_out_of_range');
  expect(refused({ rise_percent: 7.5 })).toBe('rise_percent_out_of_range');
  expect(refused({ start_percent: 69, flare_percent: 30 })).toBe('start_percent_out_of_range');
  expect(refused({ start_percent: 91 })).toBe('start_percent_out_of_range');
  expect(refused({ flare_percent: 30, trials: [1] })).toBe('flare_percent_out_of_range');
  expect(refused({ trials: [1, 2], start: 10.5 })).toBe('trials_incomplete');
  expect(refused({ trials: [1, 2, -1] })).toBe('trials_incomplete');
  expect(refused({ trials: [1, 2, 3, 4] })).toBe('trials_incomplete');
  expect(refused({ start: 10.5 })).toBe('start_off_grain');
  expect(refused({ start: 0 })).toBe('start_off_grain');
  expect(standingOn(3, [], { ...walking, start: 10.5 })).toEqual({
    refused: 'start_off_grain',
    rungs: [],
    warnings: [],
    today: null,
    why: null,
    hints: [],
    alerts: [],
    spans: [],
    days: [],
    weeks: [],
    week: null,
    weekdays: [],
    measuredDays: null,
    planned: [],
  });
});

test('before the plan starts its ladder can be seen, and nothing is due', () => {
  const { rungs, today, why, spans, planned } = standingOn(-1, []);
  expect(rungs).toHaveLength(8);
  expect(today).toEqual({ phase: 'not_started', rung: null, quota: null, due: false, total: 0, full: false });
  expect(why).toBe('not_started');
  expect(spans).toEqual([]);
  expect(planned.slice(0, 2)).toEqual([
    { rung: 1, quota: 10, from: onDay(0) },
    { rung: 2, quota: 11, from: onDay(7) },
  ]);
});
