// The staircase as facts: done, here, planned, and where a flare-up was.
import { expect, test } from 'vitest';
import { assigned, entry, lived, PLAN, standingOn } from '../testing/person';
import { stairsView } from './view';

const view = (log: Parameters<typeof standingOn>[0], today: string) =>
  stairsView(standingOn(log, today).standing);

test('a new plan has its first step here and every later one planned, with dates', () => {
  const { rungs, goalOn, startedOn } = view([assigned()], '2026-06-01');
  expect(rungs.map(({ state }) => state)).toEqual(['now', ...Array(13).fill('planned')]);
  expect(rungs[1]).toMatchObject({ quota: 9, from: '2026-06-08' });
  expect({ goalOn, startedOn }).toEqual({ goalOn: '2026-08-31', startedOn: '2026-06-01' });
});

test('done steps keep the day on which they were reached', () => {
  const { rungs } = view(lived([assigned()], '2026-06-01', '2026-06-16'), '2026-06-16');
  expect(rungs.slice(0, 3)).toEqual([
    { rung: 1, quota: 8, state: 'done', from: '2026-06-01' },
    { rung: 2, quota: 9, state: 'done', from: '2026-06-08' },
    { rung: 3, quota: 10, state: 'now', from: '2026-06-15' },
  ]);
});

function afterFlare(until: string) {
  let log = lived([assigned()], '2026-06-01', '2026-06-09');
  log = lived([...log, entry('flare_started', '2026-06-09')], '2026-06-09', '2026-06-12');
  return lived([...log, entry('flare_ended', '2026-06-12')], '2026-06-12', until);
}

test('a flare-up is a dip on the step where it came, and the way beyond it is counted', () => {
  const soon = view(afterFlare('2026-06-13'), '2026-06-13');
  expect(soon).toMatchObject({ marks: [{ kind: 'flare', at: 1, on: '2026-06-09' }], aboveFlare: null });
  expect(view(afterFlare('2026-06-22'), '2026-06-22').aboveFlare).toBeNull();
  const later = view(afterFlare('2026-07-15'), '2026-07-15');
  expect(later.marks).toHaveLength(1);
  expect(later.aboveFlare).toBe(3);
});

test('while the dates are unknown none is shown', () => {
  const { goalOn, rungs } = view([assigned(), entry('paused', '2026-06-02')], '2026-06-02');
  expect(goalOn).toBeNull();
  expect(rungs[1]?.from).toBeNull();
});

test('before it is measured there is no staircase', () => {
  expect(view([assigned({ start: undefined })], '2026-06-01').rungs).toEqual([]);
});

test('a staircase that is built anew forgets the days on the old one', () => {
  const trials = ['2026-06-10', '2026-06-11', '2026-06-12'].map((on) =>
    entry('trial', on, { assignment: PLAN, amount: 20 }),
  );
  const log = [assigned(), entry('remeasure', '2026-06-10', { assignment: PLAN }), ...trials];
  const { rungs, startedOn } = view(log, '2026-06-13');
  expect(rungs[0]).toMatchObject({ quota: 16, from: '2026-06-13', state: 'now' });
  expect(startedOn).toBe('2026-06-13');
});
