// What the way up was marked by, as it is drawn under the steps.
import { expect, test } from 'vitest';
import { marksOf } from '../../parts/rungs';
import { assigned, entry, lived, session, standingOn } from '../testing/person';

const marks = (log: Parameters<typeof standingOn>[0], today: string) =>
  marksOf(standingOn(log, today).standing);

test('a flare-up and a pause each leave one mark on the rung where they began', () => {
  let log = lived([assigned()], '2026-06-01', '2026-06-09');
  log = [...log, entry('flare_started', '2026-06-09'), entry('flare_ended', '2026-06-12')];
  log = [...log, entry('paused', '2026-06-20')];
  expect(marks(log, '2026-06-22')).toEqual([
    { kind: 'flare', at: 1, on: '2026-06-09' },
    { kind: 'pause', at: 1, on: '2026-06-20' },
  ]);
});

test('a week more on the same rung leaves a mark from the day it began, and so does a quiet one', () => {
  const log = [assigned(), session('2026-06-01', 8)];
  expect(marks(log, '2026-06-15')).toEqual([
    { kind: 'again', at: 0, on: '2026-06-08' },
    { kind: 'again', at: 0, on: '2026-06-15' },
  ]);
});

test('what marked a ladder that has been built anew since is not drawn on the new one', () => {
  const log = [
    assigned(),
    entry('flare_started', '2026-06-02'),
    entry('flare_ended', '2026-06-04'),
    entry('remeasure', '2026-06-10', { assignment: 'plan' }),
    ...['11', '12', '13'].map((day) => entry('trial', `2026-06-${day}`, { assignment: 'plan', amount: 9 })),
  ];
  expect(marks(log, '2026-06-15')).toEqual([]);
});
