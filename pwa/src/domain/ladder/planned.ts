// ladder.md §2: the rungs and their dates, written down in advance.

import { dayOf, weekdayOf } from '../days';
import type { Ramp } from './states';
import type { PlannedRung } from './types';

/** From a rung that begins on a day to the goal, if every week climbs. */
export function plannedFrom(rungs: readonly number[], rung: number, day: number): readonly PlannedRung[] {
  return rungs
    .slice(rung - 1)
    .map((quota, weeks) => ({ rung: rung + weeks, quota, from: dayOf(day + 7 * weeks) }));
}

/** The first day after a ramp: that after the second due day of its last stage. */
export function dayAfterRamp({ stages, due }: Ramp, weekdays: readonly number[], today: number): number {
  let missing = 2 * stages.length - due;
  let day = today;
  while (missing > 0) {
    day += 1;
    if (weekdays.includes(weekdayOf(day))) missing -= 1;
  }
  return day + 1;
}
