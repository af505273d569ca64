// An edition that a plan stood on before: whose it was, from when to when, and the plan's other texts as they were then.
import { addDays } from '../domain/days';
import { pinsOn, type Spell, spellsOf, upgradesOf } from '../domain/editions';
import { log } from '../store/read';
import type { Plan } from './plans';
import { plans } from './state';

export interface Former {
  readonly spell: Spell & { readonly until: string };
  /** The edition that came next, and so on until the one that holds now. */
  readonly now: Spell['pin'];
  readonly plan: Plan;
}

export function formerOf(sha256: string, id: string): Former | undefined {
  for (const plan of plans.value) {
    const spells = spellsOf(plan.assigned, upgradesOf(log.value, plan), id);
    const spell = spells.find(({ pin }) => pin.sha256 === sha256);
    const now = spells.at(-1)?.pin;
    if (spell?.until && now)
      return { spell: { ...spell, until: spell.until }, now, plan: asOf(plan, spell.until) };
  }
  return undefined;
}

/** As it was on the day before, so that an old text is shown with its own drawings. */
function asOf(plan: Plan, until: string): Plan {
  const items = pinsOn(log.value, plan.assigned, addDays(until, -1));
  return { ...plan, plan: { ...plan.plan, items } };
}
