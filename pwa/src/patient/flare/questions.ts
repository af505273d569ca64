// What the answers to the three questions say. It is a sentence and never a gate: the patient decides what a flare-up is.
import type { Answers } from '../../domain/flares';

export type { Answers };

export const QUESTIONS = ['worse', 'hard_to_bear', 'in_the_way'] as const;

/** Nothing is said before all three have been answered. */
export function meaningOf(answers: Answers): 'all' | 'some' | 'none' | null {
  const given = QUESTIONS.map((question) => answers[question]);
  if (given.includes(undefined)) return null;
  if (given.every(Boolean)) return 'all';
  return given.some(Boolean) ? 'some' : 'none';
}
