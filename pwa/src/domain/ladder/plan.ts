// A ladder read exactly, or the reason it is refused (ladder.md §9, in the order given there).

import { dayNumber } from '../days';
import type { Unit } from '../entries';
import { type Amount, exact, isOnGrain } from './amounts';
import { type Built, fromStart, fromTrials } from './rungs';
import type { Ladder, Refusal } from './types';

export interface Plan {
  readonly unit: Unit;
  readonly goal: Amount;
  readonly risePercent: number;
  readonly startPercent: number;
  readonly flarePercent: number;
  readonly weekdays: readonly number[];
  readonly startsOn: number;
}

export const FLARE_PERCENTS: readonly unknown[] = [25, 50, 75];

/** A number of 0 or more as an exact amount; null for anything else that a case file may hold. */
export function amountOf(value: unknown): Amount | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? exact(value) : null;
}

/** The different ISO weekdays in a list, sorted; null when they are fewer than two. */
export function weekdaysOf(value: unknown): readonly number[] | null {
  const named: readonly unknown[] = Array.isArray(value) ? value : [];
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => named.includes(weekday));
  return weekdays.length < 2 ? null : weekdays;
}

/** The plan, and its ladder already built where the plan names a start or trials. */
export function readPlan(ladder: Ladder): { plan: Plan; built: Built | null } | Refusal {
  const { unit, rise_percent, start_percent, flare_percent, starts_on } = ladder;
  const goal = amountOf(ladder.goal);
  const weekdays = weekdaysOf(ladder.weekdays);
  const risePercent = rise_percent ?? 15;
  const startPercent = start_percent ?? 80;
  const flarePercent = flare_percent ?? 50;
  const trials = ladder.trials == null ? null : threeAmounts(ladder.trials);
  const start = ladder.start == null ? null : amountOf(ladder.start);

  if (!goal || !isOnGrain(unit, goal)) return 'goal_off_grain';
  if (!weekdays) return 'too_few_due_days';
  if (!Number.isInteger(risePercent) || !isBetween(risePercent, 5, 20)) return 'rise_percent_out_of_range';
  if (!isBetween(startPercent, 70, 90)) return 'start_percent_out_of_range';
  if (!FLARE_PERCENTS.includes(flarePercent)) return 'flare_percent_out_of_range';
  if (ladder.trials != null && !trials) return 'trials_incomplete';
  if (ladder.start != null && !(start && isOnGrain(unit, start))) return 'start_off_grain';

  const plan = {
    unit,
    goal,
    risePercent,
    startPercent,
    flarePercent,
    weekdays,
    startsOn: dayNumber(starts_on),
  };
  return { plan, built: start ? fromStart(plan, start) : trials && fromTrials(plan, trials) };
}

function isBetween(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}

function threeAmounts(trials: unknown): readonly Amount[] | null {
  const amounts = Array.isArray(trials) ? trials.map(amountOf).filter((amount) => amount !== null) : [];
  return amounts.length === 3 && (trials as unknown[]).length === 3 ? amounts : null;
}
