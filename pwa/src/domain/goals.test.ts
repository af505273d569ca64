// Goals in the patient's own words: rewritten, taken back, and rated over time.
import { expect, test } from 'vitest';
import type { LogEntry } from './entries';
import { goalsOf } from './goals';

let made = 0;

function entry(kind: string, on: string, args: Record<string, unknown>, id = `e${made++}`): LogEntry {
  const by = { role: 'patient', id: 'anna' } as const;
  return { id, kind, on, by, args, seq: null, at: null, made_at: null, device: null, moved_days: 0 };
}

const goal = (id: string, text: string, replaces?: string) =>
  entry('goal_set', '2026-06-01', { text, ...(replaces && { replaces }) }, id);
const rated = (on: string, rating: number, of = 'a', id?: string) =>
  entry('goal_rated', on, { goal: of, rating }, id);

test('a goal that is written anew takes the old one’s place', () => {
  expect(
    goalsOf([goal('a', 'Gå til købmanden'), goal('b', 'Gå til søen', 'a')]).map(({ text }) => text),
  ).toEqual(['Gå til søen']);
});

test('taking the new words back brings the old ones back', () => {
  const log = [goal('a', 'Gå'), goal('b', 'Løb', 'a'), entry('withdrawn', '2026-06-02', { of: 'b' })];
  expect(goalsOf(log).map(({ text }) => text)).toEqual(['Gå']);
});

test('ratings stand in the order of their days, the later one of a day counts, and a taken-back one does not', () => {
  const log = [
    goal('a', 'Gå'),
    rated('2026-06-10', 5),
    rated('2026-06-01', 2),
    rated('2026-06-10', 6),
    rated('2026-06-12', 9, 'a', 'wrong'),
    entry('withdrawn', '2026-06-12', { of: 'wrong' }),
  ];
  expect(goalsOf(log)[0]?.ratings.map(({ on, rating }) => [on, rating])).toEqual([
    ['2026-06-01', 2],
    ['2026-06-10', 6],
  ]);
});

test('each goal has its own ratings', () => {
  const [first, second] = goalsOf([goal('a', 'Gå'), goal('b', 'Sove'), rated('2026-06-02', 4, 'b')]);
  expect([first?.ratings.length, second?.ratings.length]).toEqual([0, 1]);
});
