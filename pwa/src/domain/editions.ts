// Which edition of each text a plan stands on, and stood on any day. Twin of backend/domain/editions.py.
import { type EntryOf, type LogEntry, type Pin, unwithdrawn } from './entries';
import type { Assignment } from './ladder';

export type Upgrade = EntryOf<'editions_upgraded'>;

/** What a plan has taken over since it was assigned, in the log's order. */
export function upgradesOf(log: readonly LogEntry[], plan: Assignment): readonly Upgrade[] {
  return unwithdrawn(log, 'editions_upgraded').filter(({ args }) => args.assignment === plan.id);
}

/** An edition never takes the place of a newer one, so that it does not matter in which order two were heard. */
export function pinsAfter({ plan }: Assignment, upgrades: readonly Upgrade[]): readonly Pin[] {
  const pins = new Map(plan.items.map((pin) => [pin.id, pin]));
  for (const pin of upgrades.flatMap(({ args }) => args.items)) {
    const held = pins.get(pin.id);
    if (!held || held.edition < pin.edition) pins.set(pin.id, pin);
  }
  return [...pins.values()];
}

/** The editions that a plan stood on at the end of a day. */
export function pinsOn(log: readonly LogEntry[], plan: Assignment, day: string): readonly Pin[] {
  return pinsAfter(
    plan,
    upgradesOf(log, plan).filter(({ on }) => on <= day),
  );
}

/** Every edition that any plan ever stood on; those of plans that were taken back are nobody's. */
export function everPinned(log: readonly LogEntry[]): readonly Pin[] {
  const upgrades = unwithdrawn(log, 'editions_upgraded').flatMap(({ args }) => args.items);
  return [...unwithdrawn(log, 'plan_assigned').flatMap(({ args }) => args.items), ...upgrades];
}

/** From when to when a plan stood on an edition; `until` is the first day without it, and null while it holds. */
export interface Spell {
  readonly pin: Pin;
  readonly from: string;
  readonly until: string | null;
}

/** Every edition of one text that a plan stood on, oldest first. */
export function spellsOf(
  { plan, on }: Assignment,
  upgrades: readonly Upgrade[],
  id: string,
): readonly Spell[] {
  const spells: Spell[] = [];
  let held = plan.items.find((pin) => pin.id === id);
  let from = on;
  for (const upgrade of upgrades) {
    const next = upgrade.args.items.find((pin) => pin.id === id && pin.edition > (held?.edition ?? 0));
    if (!next) continue;
    if (held) spells.push({ pin: held, from, until: upgrade.on });
    [held, from] = [next, upgrade.on];
  }
  return held ? [...spells, { pin: held, from, until: null }] : spells;
}

/**
 * Those of the upgrades that this phone can show: all that one brings has to be here, or has been overtaken. So the old
 * text goes only when the new one is there, with its drawings.
 */
export function arrived(upgrades: readonly Upgrade[], isHere: (pin: Pin) => boolean): readonly Upgrade[] {
  const brought = upgrades.flatMap(({ args }) => args.items);
  const isOvertaken = (pin: Pin) => brought.some(({ id, edition }) => id === pin.id && edition > pin.edition);
  return upgrades
    .filter(({ args }) => args.items.every((pin) => isHere(pin) || isOvertaken(pin)))
    .map((upgrade) => ({ ...upgrade, args: { ...upgrade.args, items: upgrade.args.items.filter(isHere) } }));
}
