// ladder.md §2: the rungs from a start to the goal, all written down in advance.

import { type Amount, grainOf, larger, less, mean, percentOf, plus, roundDown } from './amounts';
import type { Plan } from './plan';
import type { Warning } from './types';

const LONG_WAY = 26;

export interface Built {
  readonly rungs: readonly Amount[];
  readonly warnings: readonly Warning[];
  /** The start is at or over the goal: there is nothing to climb. */
  readonly withinReach: boolean;
}

export function fromTrials(plan: Plan, trials: readonly Amount[]): Built {
  const baseline = mean(trials);
  const start = roundDown(plan.unit, percentOf(baseline, plan.startPercent));
  return build(plan, start, less(baseline, start) ? ['start_above_baseline'] : []);
}

export function fromStart(plan: Plan, start: Amount): Built {
  return build(plan, start, []);
}

function build({ unit, goal, risePercent }: Plan, start: Amount, warnings: readonly Warning[]): Built {
  const rungs: Amount[] = [];
  for (let quota = start; less(quota, goal); quota = rungAbove(quota)) rungs.push(quota);
  rungs.push(goal);
  return {
    rungs,
    warnings: rungs.length > LONG_WAY ? ['long_way', ...warnings] : warnings,
    withinReach: rungs.length === 1,
  };

  function rungAbove(quota: Amount): Amount {
    const risen = roundDown(unit, percentOf(quota, 100 + risePercent));
    return larger(risen, plus(quota, grainOf(unit, quota)));
  }
}
