// The exercises of a plan as today's list: the dose, what is done today, and how often this week.
import { addDays, weekday } from '../../domain/days';
import { type EntryOf, type LogEntry, type PlanExercise, unwithdrawn } from '../../domain/entries';
import type { Plan } from '../plans';

export interface ExerciseToday {
  readonly dose: PlanExercise;
  /** Today's entries, which can be taken back. */
  readonly done: readonly EntryOf<'exercise_done'>[];
  /** On how many different days since Monday. */
  readonly daysThisWeek: number;
}

export function exercisesToday(
  plan: Plan,
  log: readonly LogEntry[],
  today: string,
): readonly ExerciseToday[] {
  const monday = addDays(today, 1 - weekday(today));
  const own = unwithdrawn(log, 'exercise_done').filter(({ args }) => args.assignment === plan.id);
  return plan.plan.exercises.map((dose) => {
    const done = own.filter(({ args, on }) => args.exercise === dose.item && on >= monday && on <= today);
    return {
      dose,
      done: done.filter(({ on }) => on === today),
      daysThisWeek: new Set(done.map(({ on }) => on)).size,
    };
  });
}
