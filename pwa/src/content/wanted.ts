// Which texts this phone should hold beside the release's core: what the running plans stand on now.
import { pinsAfter, upgradesOf } from '../domain/editions';
import type { LogEntry } from '../domain/entries';
import { activeAssignments } from '../domain/ladder';

/** The hashes that plans which are neither withdrawn nor ended speak of. What was passed over tells what changed. */
export function pinnedBy(log: readonly LogEntry[]): string[] {
  return activeAssignments(log)
    .filter(({ endedOn }) => endedOn === null)
    .flatMap((plan) => {
      const upgrades = upgradesOf(log, plan);
      const passed = upgrades.flatMap(({ args }) => args.passed);
      return [plan.plan.pathway, ...pinsAfter(plan, upgrades), ...passed];
    })
    .map(({ sha256 }) => sha256);
}
