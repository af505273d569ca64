// docs/ladder.md §2: the rungs from a start to the goal, all written down in advance.

import { type Amount, grainOf, larger, less, percentOf, plus, roundDown } from './amounts';
import type { Plan } from './plan';
import type { Warning } from './types';

const LONG_WAY = 26;

/** With a single rung, the goal, there is nothing to climb. */
export interface Built {
  readonly rungs: readonly Amount[];
  readonly warnings: readonly Warning[];
}

export function fromTrials(plan: Plan, trials: readonly Amount[]): Built {
  const { top, bottom } = trials.reduce(plus);
  const baseline = { top, bottom: bottom * BigInt(trials.length) };
  const start = roundDown(plan.unit, percentOf(baseline, plan.startPercent));
  const { rungs, warnings } = fromStart(plan, start);
  return { rungs, warnings: less(baseline, start) ? [...warnings, 'start_above_baseline'] : warnings };
}

export function fromStart({ unit, goal, risePercent }: Plan, start: Amount): Built {
  const rungs: Amount[] = [];
  for (let quota = start; less(quota, goal); ) {
    rungs.push(quota);
    const risen = roundDown(unit, percentOf(quota, 100 + risePercent));
    quota = larger(risen, plus(quota, grainOf(unit, quota)));
  }
  rungs.push(goal);
  return { rungs, warnings: rungs.length > LONG_WAY ? ['long_way'] : [] };
}
