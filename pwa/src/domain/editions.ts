// Which edition of each text a plan stands on, and stood on any day. Twin of backend/domain/editions.py.
import { type EntryOf, type LogEntry, type Pin, unwithdrawn } from './entries';
import type { Assignment } from './ladder';

type Upgrade = EntryOf<'editions_upgraded'>;

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
