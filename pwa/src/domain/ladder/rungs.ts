// docs/ladder.md §2: the rungs from a start to the goal, all written down in advance.

import { type Amount, grainOf, larger, less, percentOf, plus, roundDown } from './amounts';
import { LONG_WAY } from './numbers';
import type { Plan } from './plan';
import type { Warning } from './types';

/** With a single rung, the goal, there is nothing to climb. */
export interface Built {
  readonly rungs: readonly Amount[];
  readonly warnings: readonly Warning[];
}

export function fromTrials(plan: Plan, trials: readonly Amount[]): Built {
  const { top, bottom } = trials.reduce(plus);
  const baseline = { top, bottom: bottom * BigInt(trials.length) }; // §2.1
  const start = roundDown(plan.unit, percentOf(baseline, plan.startPercent)); // §2.2
  const { rungs, warnings } = fromStart(plan, start);
  return { rungs, warnings: less(baseline, start) ? [...warnings, 'start_above_baseline'] : warnings };
}

export function fromStart({ unit, goal, risePercent }: Plan, start: Amount): Built {
  const rungs: Amount[] = [];
  // §2.4; a start at or over the goal leaves the goal alone (§2.5).
  for (let quota = start; less(quota, goal); ) {
    rungs.push(quota);
    const risen = roundDown(unit, percentOf(quota, 100 + risePercent));
    quota = larger(risen, plus(quota, grainOf(unit, quota)));
  }
  rungs.push(goal);
  return { rungs, warnings: rungs.length > LONG_WAY ? ['long_way'] : [] };
}
