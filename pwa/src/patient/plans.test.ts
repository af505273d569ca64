// Which plans are followed, and what a second thought can take back.
import { expect, test } from 'vitest';
import { current, imagine, plansOf, recordedOn } from './plans';
import { assigned, entry, PLAN, standingOn } from './testing/person';

const ended = (on: string) => entry('plan_ended', on, { assignment: PLAN, reason: 'completed' });

test('a plan is over on the day it ends, and its texts are still known', () => {
  const log = [assigned(), ended('2026-07-01')];
  expect(current(plansOf(log, '2026-06-30'), '2026-06-30')).toHaveLength(1);
  expect(current(plansOf(log, '2026-07-01'), '2026-07-01')).toHaveLength(0);
  expect(plansOf(log, '2026-07-01')).toHaveLength(1);
});

test('a plan that was undone was never there', () => {
  expect(plansOf([assigned(), entry('withdrawn', '2026-06-02', { of: PLAN })], '2026-06-03')).toEqual([]);
});

test('a plan without a ladder is a plan', () => {
  expect(plansOf([assigned(null)], '2026-06-01')[0]?.stairs).toBeNull();
});

test('what is only imagined changes nothing', () => {
  const { stairs } = standingOn([assigned()], '2026-06-01');
  const flare = { id: 'imagined', kind: 'flare_started', on: '2026-06-01' };
  expect(imagine(stairs, [flare], '2026-06-01').today?.phase).toBe('flare');
  expect(stairs.standing.today?.phase).toBe('climbing');
});

test('a second thought finds the entries of that day and kind which still stand', () => {
  const log = [
    entry('flare_started', '2026-06-01', {}, 'before'),
    entry('flare_started', '2026-06-02', {}, 'gone'),
    entry('flare_started', '2026-06-02', {}, 'here'),
    entry('withdrawn', '2026-06-02', { of: 'gone' }),
  ];
  expect(recordedOn(log, 'flare_started', '2026-06-02')).toEqual(['here']);
});
