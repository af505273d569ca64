// What is agreed about a plan: what it would do to the patient's tomorrow, what waits for the phone, and what it did.
import { expect, test } from 'vitest';
import { stand } from '../../domain/ladder';
import { logOf, walking } from '../testing/log';
import { tomorrowAfter } from './effect';
import { historyOf } from './history';
import { pendingOf } from './pending';
import { plansOf } from './plans';

const TODAY = '2026-03-04';
const assigned = ['2026-03-02', 'plan_assigned', walking(), 'plan'] as const;
const session = (on: string, amount: number) => [on, 'session', { assignment: 'plan', amount }] as const;

test('a rung that is agreed on is the patient’s tomorrow, whatever has not been heard', () => {
  const standing = tomorrowAfter(logOf(assigned), 'rung_set', { assignment: 'plan', rung: 4 }, '2026-05-20');
  expect(standing).toMatchObject({ why: 'rung_agreed', today: { phase: 'climbing', rung: 4, quota: 11 } });
});

test('measuring anew has no amount tomorrow', () => {
  const standing = tomorrowAfter(logOf(assigned), 'remeasure', { assignment: 'plan' }, TODAY);
  expect(standing).toMatchObject({ why: 'needs_new_baseline', today: { phase: 'measuring', quota: null } });
});

test('other days are due from today, and the amount stays', () => {
  const standing = tomorrowAfter(
    logOf(assigned),
    'weekdays_set',
    { assignment: 'plan', weekdays: [2, 4] },
    TODAY,
  );
  expect(standing).toMatchObject({ weekdays: [2, 4], today: { quota: 8, due: true } });
});

test('what was agreed after the phone was last heard from waits for it, until it is taken back', () => {
  const agreed = [
    assigned,
    [TODAY, 'rung_set', { assignment: 'plan', rung: 3 }, 'rung'],
    [TODAY, 'remeasure', { assignment: 'another' }, 'other'],
  ] as const;
  expect(pendingOf(logOf(...agreed), 'plan', '2026-03-03T08:00:00Z')).toMatchObject([
    { id: 'rung', rung: 3 },
  ]);
  expect(pendingOf(logOf(...agreed), 'plan', null)).toHaveLength(1);
  expect(pendingOf(logOf(...agreed), 'plan', '2026-03-05T08:00:00Z')).toEqual([]);
  const takenBack = logOf(...agreed, [TODAY, 'withdrawn', { of: 'rung' }]);
  expect(pendingOf(takenBack, 'plan', null)).toEqual([]);
});

test('history tells every verdict, flare and agreement with its reason, the latest first', () => {
  const log = logOf(
    assigned,
    ...['2026-03-02', '2026-03-04', '2026-03-06'].map((on) => session(on, 8)),
    ['2026-03-10', 'flare_started', {}],
    ['2026-03-12', 'flare_ended', {}],
    ['2026-03-20', 'rung_set', { assignment: 'plan', rung: 1 }],
  );
  const [plan] = plansOf(log, '2026-03-21');
  const standing = plan?.stairs?.standing;
  const happened = standing ? historyOf(log, 'plan', '2026-03-21', standing) : [];
  expect(happened.map(({ on, why, quota }) => `${on} ${why} ${quota}`)).toEqual([
    '2026-03-20 rung_agreed 8',
    '2026-03-17 back_on_rung 9',
    '2026-03-12 ramp_75 6.5',
    '2026-03-10 flare_declared 4.5',
    '2026-03-09 climbed 9',
    '2026-03-02 start_from_baseline 8',
  ]);
  expect(happened.find(({ why }) => why === 'climbed')?.week).toMatchObject({ fullDays: 3, dueDays: 3 });
});

test('history equals what the engine says of each of its days', () => {
  const log = logOf(assigned, session('2026-03-02', 2), session('2026-03-11', 8));
  const [plan] = plansOf(log, '2026-04-10');
  const standing = plan?.stairs?.standing;
  if (!standing || !plan?.stairs) throw new Error('the plan has a staircase');
  for (const { on, why, alerts } of historyOf(log, 'plan', '2026-04-10', standing)) {
    const then = stand(
      plan.stairs.terms,
      log
        .filter((entry) => entry.kind === 'session')
        .map(({ id, on: day, args }) => ({ id, kind: 'session', on: day, ...args })),
      on,
    );
    expect(then.why).toBe(why);
    expect(alerts).toEqual(then.alerts.filter((alert) => alert.on === on).map(({ code }) => code));
  }
});
