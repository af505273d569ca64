// What the card of one ladder says today, as plain facts. The screen only puts words to them.
import { addDays, daysBetween } from '../../domain/days';
import { type EntryArgs, type LogEntry, unwithdrawn } from '../../domain/entries';
import type { Phase, Standing } from '../../domain/ladder';
import type { PlanStairs } from '../plans';
import { type NextDay, nextDay, type WeekDay, weekOf } from '../week';

/** One thing the patient has logged on a day, which can be taken back. */
export interface Logged {
  readonly id: string;
  readonly kind: 'session' | 'trial';
  readonly amount: number;
  readonly effort: number | null;
  readonly note: string | null;
  /** The clinician who copied it from the patient's paper; null for the patient's own. */
  readonly by: string | null;
}

export interface TodayView {
  readonly phase: Phase;
  readonly place: { readonly rung: number; readonly of: number } | null;
  readonly quota: number | null;
  /** Whether the quota is for today; otherwise today is a day of rest. */
  readonly due: boolean;
  /** What one tap logs: what is left of the quota, or the quota once more. */
  readonly offer: number | null;
  readonly total: number;
  readonly full: boolean;
  readonly logged: readonly Logged[];
  readonly week: readonly WeekDay[];
  readonly next: NextDay | null;
  /** Days measured so far, while measuring. */
  readonly measured: number | null;
}

export function todayView(
  stairs: PlanStairs,
  assignment: string,
  log: readonly LogEntry[],
  today: string,
): TodayView {
  const { standing } = stairs;
  const { phase, rung, quota, due, total, full } = standing.today ?? NOWHERE;
  return {
    phase,
    place: rung === null ? null : { rung, of: standing.rungs.length },
    quota,
    due,
    offer: quota === null ? null : leftOf(quota, total),
    total,
    full,
    logged: loggedOn(log, assignment, today),
    week: weekOf(stairs, today),
    // A fold of its own, so only where it is shown.
    next: due ? null : nextDay(stairs, today),
    measured: standing.measuredDays,
  };
}

/** Rounded to the two decimals that a field takes, because binary fractions cannot subtract tenths. */
function leftOf(quota: number, total: number): number {
  return total > 0 && total < quota ? Math.round((quota - total) * 100) / 100 : quota;
}

type SessionArgs = EntryArgs['session'];

const NOWHERE = { phase: 'not_started', rung: null, quota: null, due: false, total: 0, full: false } as const;

export function loggedOn(log: readonly LogEntry[], assignment: string, on: string): readonly Logged[] {
  return [...unwithdrawn(log, 'session'), ...unwithdrawn(log, 'trial')]
    .filter((entry) => entry.on === on && entry.args.assignment === assignment)
    .map(({ id, kind, args, by }) => {
      const { amount, note, effort }: SessionArgs = args;
      const copiedBy = by.role === 'clinician' ? by.id : null;
      return { id, kind, amount, note: note ?? null, effort: effort ?? null, by: copiedBy };
    });
}

/** A day that can still be written about: the last seven before today, as far as the plan goes back. */
export interface EarlierDay {
  readonly on: string;
  readonly measuring: boolean;
  readonly quota: number | null;
  readonly total: number;
  readonly full: boolean;
}

export function earlierDays({ days }: Standing, today: string): readonly EarlierDay[] {
  return days
    .filter(({ on }) => on < today && on >= addDays(today, -7))
    .map(({ on, phase, quota, total, full }) => ({
      on,
      measuring: phase === 'measuring',
      quota,
      total,
      full,
    }))
    .reverse();
}

/** A clinician's words stand on I dag for two weeks; on paper they stay. */
export function noteIsNew(assignedOn: string, today: string): boolean {
  return daysBetween(assignedOn, today) < 14;
}

export type DayTime = 'morning' | 'day' | 'evening';

export function dayTime(hour: number): DayTime {
  if (hour >= 4 && hour < 10) return 'morning';
  return hour >= 10 && hour < 18 ? 'day' : 'evening';
}
