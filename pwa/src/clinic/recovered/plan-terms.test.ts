// An offered plan tells all that whoever takes it in again answers for.
import { beforeEach, expect, test } from 'vitest';
import { speak } from '../../text';
import { words } from '../../words/clinic';
import { walking } from '../testing/log';
import { planExercises, planTerms, type Term } from './plan-terms';

const TODAY = '2026-03-04';

beforeEach(() => speak('da', words));

function told(terms: readonly Term[]): Readonly<Record<string, string>> {
  return Object.fromEntries(terms.map(({ name, words: said }) => [name, said]));
}

test('every number of a measured ladder is told with its name', () => {
  expect(told(planTerms(walking(), [], 'Anna', TODAY))).toEqual({
    Forløb: 'new-onset',
    Trappen: 'walking · minutter',
    Begynder: '2. marts',
    Målinger: '8 minutter · 12 minutter · 10 minutter',
    'Første trin i procent af målingen': '80\u00a0%',
    Målet: '30 minutter',
    Stigningen: '15\u00a0%',
    'Målet i en opblussen': '50\u00a0%',
    Træningsdage: 'man · ons · fre',
  });
});

test('an agreed start is told, and the days that may be moved to', () => {
  const terms = planTerms(walking({ start: 9, weekdays_allowed: [1, 2, 3, 4, 5] }), [], 'Anna', TODAY);
  expect(told(terms)).toMatchObject({
    Starten: '9 minutter',
    'Dage, der må flyttes til': 'man · tir · ons · tor · fre',
  });
  expect(told(terms)).not.toHaveProperty(['Første trin i procent af målingen']);
});

test('a plan without a ladder says so, and one that is not measured yet says who measures', () => {
  expect(told(planTerms({ ...walking(), ladder: null }, [], 'Anna', TODAY))).toEqual({
    Forløb: 'new-onset',
    Trappen: 'Planen har ingen trappe.',
  });
  const { ladder } = walking();
  if (!ladder) throw new Error('walking has a ladder');
  const { trials: _, ...unmeasured } = ladder;
  expect(told(planTerms({ ...walking(), ladder: unmeasured }, [], 'Anna', TODAY))).toMatchObject({
    Starten: 'Anna måler selv',
  });
});

test('each exercise is told with its dose', () => {
  const exercises = [
    { item: 'bridge', level: 2, sets: 3, reps: 8, hold_s: 5 },
    { item: 'squat', level: 1, sets: 2, reps: 10 },
  ];
  expect(told(planExercises({ ...walking(), exercises }, []))).toEqual({
    bridge: 'niveau\u00a02 · 3 × 8 · hold i 5\u00a0sek.',
    squat: 'niveau\u00a01 · 2 × 10',
  });
});
