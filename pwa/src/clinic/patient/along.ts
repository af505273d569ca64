// A plan along its days, for the drawing: what was asked, what was done, what has not been heard of, and what is planned.
import { addDays } from '../../domain/days';
import type { LogEntry } from '../../domain/entries';
import type { DoneDay } from '../course/Bars';
import { type CourseDay, daysAhead, type Frame, frameOf, type Stretch } from '../course/course';
import { dayRows, doneOn } from './days';
import type { Plan, PlanStairs } from './plans';

export interface Along {
  readonly frame: Frame;
  readonly way: readonly CourseDay[];
  readonly ahead: readonly CourseDay[];
  readonly done: readonly DoneDay[];
  readonly unheard: Stretch<'unheard'> | null;
}

export function along(
  plan: Plan,
  { standing, terms }: PlanStairs,
  log: readonly LogEntry[],
  heardOn: string | null,
  today: string,
): Along {
  const { asOf, endedOn } = plan;
  const ahead = endedOn ? [] : daysAhead(standing.planned, asOf);
  const done = barsOf(plan, { standing, terms }, log);
  // A phone that was never heard from has told nothing of the first day either.
  const silentFrom = heardOn === null ? asOf : addDays(asOf, 1);
  const isSilent = endedOn === null && silentFrom < today;
  const last = [asOf, isSilent ? today : '', ahead.at(-1)?.on ?? ''].sort().at(-1) ?? asOf;
  const amounts = [terms.goal, ...done.map(({ total }) => total)];
  return {
    frame: frameOf(terms.starts_on, last, amounts),
    way: standing.days,
    ahead,
    done,
    unheard: isSilent ? { from: silentFrom, until: today, is: 'unheard' } : null,
  };
}

function barsOf(plan: Plan, { standing }: PlanStairs, log: readonly LogEntry[]): readonly DoneDay[] {
  return dayRows(standing, doneOn(log, plan.id), plan.asOf).flatMap(({ on, total, state }): DoneDay[] => {
    if (state === 'open') return [];
    return [{ on, total, state: state === 'measured' ? 'full' : state }];
  });
}
