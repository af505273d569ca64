// "Ny udgave": which texts of the running plans have come anew, and what is another in them.
import { computed, type ReadonlySignal } from '@preact/signals';
import type { Item } from '../content/items';
import { pinned } from '../content/read';
import { addDays } from '../domain/days';
import { spellsOf, upgradesOf } from '../domain/editions';
import type { Pin } from '../domain/entries';
import { editionRead } from '../domain/reading';
import { log, today } from '../store/read';
import type { Plan } from './plans';
import { currentPlans, upgradesHere } from './state';

/** Longer than this, nothing is new. */
const NEW_FOR = 60;

export interface News {
  readonly since: string;
  /** The edition that the reader had before. */
  readonly before: Pin;
  /** What tells what changed: this edition and those that came between, newest first. */
  readonly editions: readonly Item[];
  readonly isRead: boolean;
}

/** By the hash of the text that is new. */
export const news: ReadonlySignal<ReadonlyMap<string, News>> = computed(
  () => new Map(currentPlans.value.flatMap((plan) => [...newsOf(plan)])),
);

function newsOf(plan: Plan): ReadonlyMap<string, News> {
  const upgrades = upgradesHere(plan);
  const found = new Map<string, News>();
  for (const { id } of upgrades.flatMap(({ args }) => args.items)) {
    const [first, ...later] = spellsOf(plan.assigned, upgrades, id);
    const [now, earlier = first] = later.reverse();
    if (!now || !earlier || !first || addDays(now.from, NEW_FOR) < today.value) continue;
    const known = Math.max(first.pin.edition, editionRead(log.value, id, now.pin.edition - 1));
    found.set(now.pin.sha256, {
      since: now.from,
      before: earlier.pin,
      editions: toldBetween(plan, id, known, now.pin.edition),
      isRead: editionRead(log.value, id) >= now.pin.edition,
    });
  }
  return found;
}

function toldBetween(plan: Plan, id: string, after: number, upTo: number): readonly Item[] {
  return upgradesOf(log.value, plan)
    .flatMap(({ args }) => [...args.items, ...args.passed])
    .filter((pin) => pin.id === id && pin.edition > after && pin.edition <= upTo)
    .sort((one, other) => other.edition - one.edition)
    .flatMap((pin) => pinned(pin) ?? []);
}
