// Which weeks there is something to say about: those judged since the last review, and never two reviews within seven days.
import { addDays, daysBetween } from '../../domain/days';
import { type LogEntry, unwithdrawn } from '../../domain/entries';
import type { JudgedWeek, Phase } from '../../domain/ladder';
import type { Plan, PlanStairs } from '../plans';

export interface WeekToReview {
  readonly plan: Plan;
  readonly stairs: PlanStairs;
  readonly week: JudgedWeek;
}

const WEEK = 7;
const INTERRUPTED: readonly Phase[] = ['flare', 'paused'];

/** One review covers all ladders. Empty while there is nothing to review, or somebody has other things to see to. */
export function weeksToReview(
  plans: readonly Plan[],
  log: readonly LogEntry[],
  today: string,
): readonly WeekToReview[] {
  const last = lastReview(log);
  if (last !== null && daysBetween(last, today) < WEEK) return [];
  const weeks = plans.flatMap((plan) => {
    const { stairs } = plan;
    const week = stairs?.standing.weeks.at(-1);
    return stairs && week && isNews(week, today) ? [{ plan, stairs, week }] : [];
  });
  const isInterrupted = weeks.some(({ stairs }) => INTERRUPTED.includes(phaseOf(stairs)));
  return isInterrupted ? [] : weeks;
}

/** The day on which the week was known. */
export function judgedOn({ from }: JudgedWeek): string {
  return addDays(from, WEEK);
}

/** Known within the last seven days, so that it is also later than any review that lets another be asked for. */
function isNews(week: JudgedWeek, today: string): boolean {
  return daysBetween(judgedOn(week), today) < WEEK;
}

function lastReview(log: readonly LogEntry[]): string | null {
  return unwithdrawn(log, 'week_reviewed').reduce<string | null>(
    (latest, { on }) => (latest === null || on > latest ? on : latest),
    null,
  );
}

function phaseOf({ standing }: PlanStairs): Phase {
  return standing.today?.phase ?? 'not_started';
}
