// How much of an exercise, and which part of the body it is for, in the words that everybody reads.
import { beforeEach, expect, test } from 'vitest';
import { speak } from '../text';
import { words } from '../words/patient';
import { amountWords, groupWord } from './dose-words';

beforeEach(() => speak('da', words));

test('what is counted is told as sets and times, with how long each is held', () => {
  expect(amountWords({ sets: 2, reps: 10 })).toBe('2 × 10');
  expect(amountWords({ sets: 3, reps: 8, hold_s: 5 })).toBe('3 × 8 · hold i 5\u00a0sek.');
  expect(amountWords({ sets: 3, reps: 8, hold_s: null })).toBe('3 × 8');
});

test('what is held or kept up once in each set is told by its seconds alone', () => {
  expect(amountWords({ sets: 3, reps: 1, hold_s: 20 })).toBe('3 × 20\u00a0sek.');
});

test('what has no number is told by its sets', () => {
  expect(amountWords({ sets: 1, reps: null })).toBe('1 sæt');
});

test('a group is told in words, and one from a newer release as it is written', async () => {
  expect(groupWord('lifting')).toBe('Løfte og bære');
  expect(groupWord('juggling')).toBe('juggling');
  await speak('en', words);
  expect(groupWord('lifting')).toBe('Lifting and carrying');
});
