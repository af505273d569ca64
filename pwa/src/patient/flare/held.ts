// What this phone holds for a flare-up: the plan's own pinned edition first, the current release's core otherwise.

import type { Directory, FlarePlan, Safety, Strategy } from '../../content/items';
import { core, items } from '../../content/read';
import type { Plan } from '../plans';
import { anyItem, itemOf } from '../state';

/** Warning signs and numbers are always the newest that the phone has: they are about today, not about the plan. */
export function heldSafety(): Safety | undefined {
  return core('safety')[0] ?? anyItem('safety', 'warning-signs')?.item;
}

export function heldDirectory(): Directory | undefined {
  return core('directory')[0] ?? anyItem('directory', 'acute-numbers')?.item;
}

export function heldFlarePlan(
  plans: readonly Plan[],
): { plan: FlarePlan; strategies: readonly Strategy[] } | undefined {
  for (const assigned of plans) {
    const pathway = itemOf(assigned, 'pathway', assigned.plan.pathway.id);
    const plan = itemOf(assigned, 'flare_plan', pathway?.flare_plan);
    if (plan)
      return {
        plan,
        strategies: plan.strategies.flatMap((id) => itemOf(assigned, 'strategy', id) ?? held(id)),
      };
  }
  const plan = core('flare_plan')[0];
  return plan && { plan, strategies: plan.strategies.flatMap(held) };
}

function held(id: string): readonly Strategy[] {
  const strategy = anyItem('strategy', id)?.item;
  return strategy ? [strategy] : [];
}

/** Whether the phone holds any released text at all; on the very first visit without network it does not. */
export function holdsContent(): boolean {
  return items.value.size > 0;
}
