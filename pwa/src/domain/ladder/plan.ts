// A ladder read exactly, or the reason it is refused (docs/ladder.md §9, in the order given there).

import { dayNumber } from '../days';
import type { FlarePercent, Unit } from '../entries';
import { type Amount, exact, isOnGrain } from './amounts';
import { type Built, fromStart, fromTrials } from './rungs';
import type { Ladder, Refusal } from './types';

export interface Plan {
  readonly unit: Unit;
  readonly goal: Amount;
  readonly risePercent: number;
  readonly startPercent: number;
  readonly flarePercent: FlarePercent;
  readonly weekdays: string;
  readonly startsOn: number;
}

/** The plan, with its ladder already built where it names a start or trials. */
export function readPlan(ladder: Ladder): { readonly plan: Plan; readonly built: Built | null } | Refusal {
  const { unit, goal, start, trials } = ladder;
  const risePercent = ladder.rise_percent ?? 15;
  const startPercent = ladder.start_percent ?? 80;
  const flarePercent = ladder.flare_percent ?? 50;
  const weekdays = weekdaysOf(ladder.weekdays);

  if (!isQuota(unit, goal)) return 'goal_off_grain';
  if (!weekdays) return 'too_few_due_days';
  if (!Number.isInteger(risePercent) || !isBetween(5, risePercent, 20)) return 'rise_percent_out_of_range';
  if (!isBetween(70, startPercent, 90)) return 'start_percent_out_of_range';
  if (!isFlarePercent(flarePercent)) return 'flare_percent_out_of_range';
  if (trials != null && !areThreeAmounts(trials)) return 'trials_incomplete';
  if (start != null && !isQuota(unit, start)) return 'start_off_grain';

  const startsOn = dayNumber(ladder.starts_on);
  const plan = { unit, goal: exact(goal), risePercent, startPercent, flarePercent, weekdays, startsOn };
  if (start != null) return { plan, built: fromStart(plan, exact(start)) };
  return { plan, built: trials != null ? fromTrials(plan, trials.map(exact)) : null };
}

export function isAmount(value: unknown): value is number {
  return Number.isFinite(value) && Number(value) >= 0;
}

export function isFlarePercent(value: unknown): value is FlarePercent {
  return value === 25 || value === 50 || value === 75;
}

/** The different ISO weekdays of a list as their digits in order, such as '135'; null when they are fewer than two. */
export function weekdaysOf(value: unknown): string | null {
  const named: readonly unknown[] = Array.isArray(value) ? value : [];
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => named.includes(weekday)).join('');
  return weekdays.length < 2 ? null : weekdays;
}

const isQuota = (unit: Unit, value: unknown): boolean => isAmount(value) && isOnGrain(unit, exact(value));
const isBetween = (least: number, value: unknown, most: number): boolean =>
  isAmount(value) && least <= value && value <= most;

function areThreeAmounts(trials: unknown): boolean {
  return Array.isArray(trials) && trials.length === 3 && trials.every(isAmount);
}
