// Every day on which something changed, with where the patient stood then: each has its reason, in its own numbers.
import { addDays } from '../../domain/days';
import type { Standing } from '../../domain/ladder';
import { imagine, type PlanStairs } from '../plans';

export interface Change {
  readonly on: string;
  readonly standing: Standing;
}

/** The latest first. A judged week is a change too, where it says that the same goes on. */
export function changesOf(stairs: PlanStairs): readonly Change[] {
  const { spans, weeks } = stairs.standing;
  const days = new Set([...spans.map(({ from }) => from), ...weeks.map(({ from }) => addDays(from, 7))]);
  return [...days]
    .sort()
    .reverse()
    .map((on) => ({ on, standing: imagine(stairs, [], on) }));
}
