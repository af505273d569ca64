// A ladder read exactly, or the reason it is refused (docs/ladder.md §9, in the order given there).

import { dayNumber } from '../days';
import type { FlarePercent, Unit } from '../entries';
import { type Amount, amountIn, exact, isOnGrain, less } from './amounts';
import {
  DEFAULTS,
  FEWEST_DUE_DAYS,
  FLARE_PERCENTS,
  RISE_PERCENTS,
  START_PERCENTS,
  TRIAL_DAYS,
} from './numbers';
import { type Built, fromStart, fromTrials } from './rungs';
import type { Ladder, Refusal } from './types';

export interface Plan {
  readonly unit: Unit;
  readonly goal: Amount;
  readonly risePercent: number;
  readonly startPercent: Amount;
  readonly flarePercent: FlarePercent;
  readonly weekdays: string;
  readonly startsOn: number;
}

/** The plan, with its ladder already built where it names a start or trials. */
export function readPlan(ladder: Ladder): { readonly plan: Plan; readonly built: Built | null } | Refusal {
  const { unit } = ladder;
  const goal = quotaIn(unit, ladder.goal);
  const risePercent = ladder.rise_percent ?? DEFAULTS.risePercent;
  const startPercent = amountIn(ladder.start_percent ?? DEFAULTS.startPercent);
  const flarePercent = ladder.flare_percent ?? DEFAULTS.flarePercent;
  const weekdays = weekdaysOf(ladder.weekdays);
  const trials = ladder.trials == null ? null : amountsIn(ladder.trials);
  const start = ladder.start == null ? null : quotaIn(unit, ladder.start);

  if (!goal) return 'goal_off_grain';
  if (!weekdays) return 'too_few_due_days';
  if (!RISE_PERCENTS.includes(risePercent)) return 'rise_percent_out_of_range';
  if (!startPercent || !isBetween(START_PERCENTS, startPercent)) return 'start_percent_out_of_range';
  if (!isFlarePercent(flarePercent)) return 'flare_percent_out_of_range';
  if (trials && trials.length !== TRIAL_DAYS) return 'trials_incomplete';
  if (ladder.start != null && !start) return 'start_off_grain';

  const startsOn = dayNumber(ladder.starts_on);
  const plan = { unit, goal, risePercent, startPercent, flarePercent, weekdays, startsOn };
  if (start) return { plan, built: fromStart(plan, start) };
  return { plan, built: trials && fromTrials(plan, trials) };
}

export function isFlarePercent(value: unknown): value is FlarePercent {
  return FLARE_PERCENTS.some((percent) => percent === value);
}

/** The different ISO weekdays of a list as their digits in order, such as '135'; null when they are fewer than two. */
export function weekdaysOf(value: unknown): string | null {
  const named: readonly unknown[] = Array.isArray(value) ? value : [];
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => named.includes(weekday)).join('');
  return weekdays.length < FEWEST_DUE_DAYS ? null : weekdays;
}

function quotaIn(unit: Unit, value: unknown): Amount | null {
  const amount = amountIn(value);
  return amount && isOnGrain(unit, amount) ? amount : null;
}

/** The amounts of a list; none at all where one of them is no amount. */
function amountsIn(value: unknown): readonly Amount[] {
  const amounts = Array.isArray(value) ? value.map(amountIn) : [];
  const read = amounts.filter((amount) => amount !== null);
  return read.length === amounts.length ? read : [];
}

const isBetween = ([least, most]: readonly [number, number], amount: Amount): boolean =>
  !less(amount, exact(least)) && !less(exact(most), amount);
