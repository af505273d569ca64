// What may become of the plan: another way that it may go, and what that does to the day the goal is reached.
import { addDays, daysBetween } from '../../domain/days';
import { type Ladder, type Scenario, type WhatIfDay, whatIf } from '../../domain/ladder';

export interface MayBecome {
  readonly days: readonly WhatIfDay[];
  /** The day on which the goal's own rung begins; null where it is not reached in the time that is looked at. */
  readonly goalOn: string | null;
  /** How many weeks later than planned. */
  readonly weeksLater: number;
  /** The last day that is looked at. */
  readonly until: string;
}

/** As long again as the plan itself, and at least this much: two of three days may take three times as long. */
const AT_LEAST = 70;
const AT_MOST = 400;

export function mayBecome(ladder: Ladder, scenario: Scenario, plannedGoalOn: string): MayBecome {
  const planned = daysBetween(ladder.starts_on, plannedGoalOn);
  const looked = addDays(plannedGoalOn, Math.min(Math.max(planned, AT_LEAST), AT_MOST));
  const all = whatIf(ladder, scenario, ladder.starts_on, looked);
  const top = Math.max(...all.map(({ rung }) => rung ?? 0));
  const reached = all.find(({ rung, quota }) => rung === top && quota === ladder.goal)?.on ?? null;
  // A week on the goal is enough to see that it was reached.
  const until = reached ? addDays(reached, 6) : looked;
  return {
    days: all.filter(({ on }) => on <= until),
    goalOn: reached,
    weeksLater: reached ? Math.ceil(daysBetween(plannedGoalOn, reached) / 7) : 0,
    until,
  };
}
