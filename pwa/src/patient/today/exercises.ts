// The exercises of a plan as the list of a day: the dose, what is done that day, and how often in its week so far.
import { addDays, weekday } from '../../domain/days';
import { type EntryOf, type LogEntry, type PlanExercise, unwithdrawn } from '../../domain/entries';
import type { Plan } from '../plans';

export interface ExerciseOnDay {
  readonly dose: PlanExercise;
  /** The day's entries, which can be taken back. */
  readonly done: readonly EntryOf<'exercise_done'>[];
  /** On how many different days since Monday. */
  readonly daysThisWeek: number;
}

export function exercisesOn(plan: Plan, log: readonly LogEntry[], day: string): readonly ExerciseOnDay[] {
  const monday = addDays(day, 1 - weekday(day));
  const own = unwithdrawn(log, 'exercise_done').filter(({ args }) => args.assignment === plan.id);
  return plan.plan.exercises.map((dose) => {
    const done = own.filter(({ args, on }) => args.exercise === dose.item && on >= monday && on <= day);
    return {
      dose,
      done: done.filter(({ on }) => on === day),
      daysThisWeek: new Set(done.map(({ on }) => on)).size,
    };
  });
}
