// What this phone holds for a flare-up: the plan's own pinned edition first, the current release's core otherwise.
import type { Directory, FlarePlan, Pin, Safety, Strategy } from '../../content/items';
import { core, items } from '../../content/read';
import { type FlarePlanVersion, flarePlanVersions } from '../../domain/flare-plan';
import { log, me } from '../../store/read';
import { t } from '../../text';
import { clinicianName } from '../clinicians';
import type { Plan } from '../plans';
import { anyItem, itemOf } from '../state';

/** Warning signs and numbers are always the newest that the phone has: they are about today, not about the plan. */
export function heldSafety(): Safety | undefined {
  return core('safety')[0] ?? anyItem('safety', 'warning-signs')?.item;
}

/** Which list it was that the patient answered, for ever. */
export function pinOf(safety: Safety): Pin | undefined {
  for (const [sha256, item] of items.value) {
    if (item === safety) return { id: safety.id, edition: safety.edition, sha256 };
  }
  return undefined;
}

export function heldDirectory(): Directory | undefined {
  return core('directory')[0] ?? anyItem('directory', 'acute-numbers')?.item;
}

/** Without a running plan, and after the last one, the list that every phone carries. */
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
  const plan = core('flare_plan')[0] ?? anyItem('flare_plan', 'flare-plan')?.item;
  return plan && { plan, strategies: plan.strategies.flatMap(held) };
}

function held(id: string): readonly Strategy[] {
  const strategy = anyItem('strategy', id)?.item;
  return strategy ? [strategy] : [];
}

/** The person's own plan, every version of it; it is the person's, whatever becomes of pathways. */
export function ownVersions(): readonly FlarePlanVersion[] {
  return flarePlanVersions(log.value);
}

export function ownGpPhone(): string | null {
  return ownVersions().at(-1)?.args.gp_phone ?? null;
}

/** "Din egen læge", with the name where the doctor is on the care team. */
export function ownGpName(): string {
  const gp = me.value?.patient?.clinicians.find(({ role }) => role === 'gp');
  return [t('numbers.own_gp'), gp?.name].filter(Boolean).join(', ');
}

/** "dig", or the name of the clinician whom the phone knows. */
export function whoWrote({ by }: FlarePlanVersion): string {
  return by.role === 'patient' ? t('own_plan.by.me') : clinicianName(by.id);
}
