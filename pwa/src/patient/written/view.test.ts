// What can be taken back: all of one's own, and nothing of anybody else's.
import { expect, test } from 'vitest';
import { assigned, entry, session } from '../testing/person';
import { writtenDays } from './view';

test('one’s own by day, the latest first, without what has been taken back', () => {
  const walk = session('2026-06-01', 8);
  const flare = entry('flare_started', '2026-06-02');
  const goal = entry('goal_set', '2026-06-02', { text: 'Danse' });
  const log = [walk, flare, goal, entry('withdrawn', '2026-06-03', { of: flare.id })];
  expect(writtenDays(log)).toEqual([
    { on: '2026-06-02', entries: [goal] },
    { on: '2026-06-01', entries: [walk] },
  ]);
});

test('what a clinician wrote is not for the patient to take back', () => {
  const plan = { ...assigned(), by: { role: 'clinician', id: 'bo' } };
  expect(writtenDays([plan])).toEqual([]);
});
