// docs/ladder.md §2.6: the smallest rise that meets a date, or what would work where none does.

import { addDays, daysBetween } from '../days';
import { stand } from './stand';
import type { Ladder } from './types';

export interface RiseBounds {
  readonly min: number;
  readonly max: number;
}

/** `on` is the day on which the goal's own rung begins with that rise, if every week climbs. */
export type RiseToMeet =
  | { readonly meets: true; readonly rise: number; readonly on: string }
  /** Too near: `on` is the nearest day that works, and `goal` the highest that the wished day leaves time for. */
  | { readonly meets: false; readonly rise: number; readonly on: string; readonly goal: number | null };

/** Null for a ladder that is refused or that has nothing to begin from yet. */
export function riseToMeet(ladder: Ladder, by: string, { min, max }: RiseBounds): RiseToMeet | null {
  const steepest = rungsWith(ladder, max);
  if (steepest.length === 0) return null;
  for (let rise = min; rise <= max; rise++) {
    const on = goalDay(ladder, rungsWith(ladder, rise));
    if (on <= by) return { meets: true, rise, on };
  }
  // Rung i begins i − 1 weeks after the first; the start itself would be no goal to climb to.
  const reached = Math.floor(daysBetween(ladder.starts_on, by) / 7);
  const goal = reached > 0 ? (steepest[reached] ?? null) : null;
  return { meets: false, rise: max, on: goalDay(ladder, steepest), goal };
}

const rungsWith = (ladder: Ladder, rise_percent: number): readonly number[] =>
  stand({ ...ladder, rise_percent }, [], ladder.starts_on).rungs;

const goalDay = (ladder: Ladder, rungs: readonly number[]): string =>
  addDays(ladder.starts_on, 7 * (rungs.length - 1));
