// The exercises of a plan, and how often each was done in the last four weeks that were heard of.
import { addDays } from '../../domain/days';
import { type LogEntry, type PlanExercise, unwithdrawn } from '../../domain/entries';
import type { Plan } from './plans';

export interface ExerciseRow extends PlanExercise {
  /** Different days, of the last 28. */
  readonly days: number;
  readonly lastOn: string | null;
}

export function exerciseRows(log: readonly LogEntry[], { id, plan, asOf }: Plan): readonly ExerciseRow[] {
  const done = unwithdrawn(log, 'exercise_done').filter(({ args }) => args.assignment === id);
  const since = addDays(asOf, -27);
  return plan.exercises.map((exercise) => {
    const own = done
      .filter(({ args }) => args.exercise === exercise.item)
      .sort((one, other) => (one.on < other.on ? -1 : 1));
    return {
      ...exercise,
      days: new Set(own.map(({ on }) => on).filter((on) => on >= since)).size,
      lastOn: own.at(-1)?.on ?? null,
    };
  });
}
