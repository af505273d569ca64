// The card of I dag in every phase, as facts.
import { expect, test } from 'vitest';
import { assigned, entry, lived, PLAN, session, standingOn } from '../testing/person';
import { dayTime, earlierDays, loggedOn, noteIsNew, todayView } from './view';

const view = (log: Parameters<typeof standingOn>[0], today: string) =>
  todayView(standingOn(log, today).stairs, PLAN, log, today);

test('a due day offers the quota in one tap', () => {
  expect(view([assigned()], '2026-06-01')).toMatchObject({
    phase: 'climbing',
    place: { rung: 1, of: 14 },
    quota: 8,
    due: true,
    offer: 8,
    total: 0,
  });
});

test('several sessions add up, and the offer is what is left', () => {
  const log = [assigned(), session('2026-06-01', 3), session('2026-06-01', 2.1)];
  expect(view(log, '2026-06-01')).toMatchObject({ total: 5.1, offer: 2.9, full: false });
});

test('a full day offers the quota again for those who did more', () => {
  expect(view([assigned(), session('2026-06-01', 8)], '2026-06-01')).toMatchObject({ full: true, offer: 8 });
});

test('what was taken back is gone from the day', () => {
  const walk = session('2026-06-01', 8);
  const log = [assigned(), walk, entry('withdrawn', '2026-06-01', { of: walk.id })];
  expect(view(log, '2026-06-01')).toMatchObject({ total: 0, logged: [] });
});

test('a day of rest tells when the next one is', () => {
  expect(view([assigned()], '2026-06-02')).toMatchObject({
    due: false,
    quota: 8,
    next: { on: '2026-06-03', quota: 8 },
  });
});

test('a flare-up lowers the amount and keeps the place on the stairs', () => {
  const log = [...lived([assigned()], '2026-06-01', '2026-06-08'), entry('flare_started', '2026-06-10')];
  expect(view(log, '2026-06-10')).toMatchObject({
    phase: 'flare',
    quota: 4.5,
    due: true,
    place: { rung: 2 },
  });
});

test('a pause has no amount and offers nothing', () => {
  expect(view([assigned(), entry('paused', '2026-06-01')], '2026-06-01')).toMatchObject({
    phase: 'paused',
    quota: null,
    offer: null,
  });
});

test('measuring counts its days, and offers no amount', () => {
  const log = [
    assigned({ start: undefined }),
    entry('trial', '2026-06-01', { assignment: PLAN, amount: 9 }),
    entry('trial', '2026-06-01', { assignment: PLAN, amount: 11 }),
  ];
  expect(view(log, '2026-06-02')).toMatchObject({ phase: 'measuring', measured: 1, offer: null });
});

test('a plan that begins later asks for nothing yet', () => {
  expect(view([assigned()], '2026-05-30')).toMatchObject({
    phase: 'not_started',
    measured: null,
    offer: null,
  });
});

test('a reached goal goes on as the amount to keep', () => {
  expect(view([assigned({ start: 30 })], '2026-06-03')).toMatchObject({ phase: 'maintaining', quota: 30 });
});

test('another plan’s sessions are not this plan’s', () => {
  const other = entry('session', '2026-06-01', { assignment: 'other', amount: 8 });
  expect(loggedOn([assigned(), other], PLAN, '2026-06-01')).toEqual([]);
});

test('yesterday’s session is not today’s', () => {
  expect(loggedOn([session('2026-06-01', 8)], PLAN, '2026-06-02')).toEqual([]);
});

test('effort and words are shown with what they belong to', () => {
  const log = [session('2026-06-01', 8, { effort: 4, note: 'Med Mette' })];
  expect(loggedOn(log, PLAN, '2026-06-01')[0]).toMatchObject({ effort: 4, note: 'Med Mette', amount: 8 });
});

test('what a clinician copied from paper says whose hand it was', () => {
  const copied = { ...session('2026-06-01', 8), by: { role: 'clinician', id: 'bo' } };
  expect(loggedOn([copied, session('2026-06-01', 4)], PLAN, '2026-06-01').map(({ by }) => by)).toEqual([
    'bo',
    null,
  ]);
});

test('the last seven days can still be written about, as far as the plan goes back', () => {
  const earlier = (today: string) => earlierDays(standingOn([assigned()], today).standing, today);
  expect(earlier('2026-06-03').map(({ on }) => on)).toEqual(['2026-06-02', '2026-06-01']);
  expect(earlier('2026-06-20')).toHaveLength(7);
  expect(earlier('2026-06-01')).toEqual([]);
});

test('a clinician’s words stand for two weeks', () => {
  expect(noteIsNew('2026-06-01', '2026-06-14')).toBe(true);
  expect(noteIsNew('2026-06-01', '2026-06-15')).toBe(false);
});

test('the greeting follows the clock', () => {
  expect([3, 4, 9, 10, 17, 18, 23].map(dayTime)).toEqual([
    'evening',
    'morning',
    'morning',
    'day',
    'day',
    'evening',
    'evening',
  ]);
});
