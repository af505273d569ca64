// The due days of a ladder: when the next one is, and how the running week looks day by day.
import { addDays, weekday } from '../domain/days';
import { imagine, type PlanStairs } from './plans';

/** How many of a week's due days carry the climb: two in three, and never fewer than both of two. */
export function enoughOf(dueDays: number): number {
  return Math.ceil((2 * Math.max(dueDays, 2)) / 3);
}

export interface NextDay {
  readonly on: string;
  /** Null where this week's days will still decide it. */
  readonly quota: number | null;
}

export function nextDay(stairs: PlanStairs, today: string): NextDay | null {
  const named = stairs.standing.weekdays;
  const begins = stairs.terms.starts_on > today ? addDays(stairs.terms.starts_on, -1) : today;
  const ahead = [1, 2, 3, 4, 5, 6, 7].map((days) => addDays(begins, days));
  const on = ahead.find((day) => named.includes(weekday(day)));
  if (!on || stairs.standing.today?.phase === 'paused') return null;
  return {
    on,
    quota: isOpen(stairs, on) ? null : (imagine(stairs, [], on).today?.quota ?? null),
  };
}

/** Whether the running week ends before that day without being decided yet. */
function isOpen({ standing: { week } }: PlanStairs, on: string): boolean {
  return week !== null && on >= addDays(week.from, 7) && week.fullDays < enoughOf(week.dueDays);
}

export type Mark = 'full' | 'some' | 'not_done' | 'to_come' | 'rest';

export interface WeekDay {
  readonly on: string;
  readonly mark: Mark;
  readonly due: boolean;
  readonly isToday: boolean;
}

/** The seven days of the running rung week; empty while no week runs. */
export function weekOf(stairs: PlanStairs, today: string): readonly WeekDay[] {
  const { week, days, weekdays: named } = stairs.standing;
  if (!week) return [];
  const lived = new Map(days.map((day) => [day.on, day]));
  return [0, 1, 2, 3, 4, 5, 6].map((ahead) => {
    const on = addDays(week.from, ahead);
    const day = lived.get(on);
    const due = day?.due ?? named.includes(weekday(on));
    return {
      on,
      due,
      isToday: on === today,
      mark: markOf(due, on >= today, day?.full ?? false, day?.total ?? 0),
    };
  });
}

function markOf(due: boolean, ahead: boolean, full: boolean, total: number): Mark {
  if (full) return 'full';
  if (total > 0) return 'some';
  if (!due) return 'rest';
  return ahead ? 'to_come' : 'not_done';
}
