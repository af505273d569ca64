// What the screens share, computed from what the phone holds and kept in step with it.
import { computed, type ReadonlySignal } from '@preact/signals';
import type { Item } from '../content/items';
import { items, pinned } from '../content/read';
import { addDays } from '../domain/days';
import { arrived, pinsAfter, type Upgrade, upgradesOf } from '../domain/editions';
import type { Pin } from '../domain/entries';
import { holdingOn } from '../domain/ladder';
import { log, today } from '../store/read';
import { language, t } from '../text';
import { current, type Plan, plansOf } from './plans';

export const plans: ReadonlySignal<readonly Plan[]> = computed(() =>
  plansOf(log.value, today.value).map(asHeld),
);
export const currentPlans: ReadonlySignal<readonly Plan[]> = computed(() =>
  current(plans.value, today.value),
);
/** Since when a flare-up or a pause holds; both are the person's, also without a plan. */
export const interrupted: ReadonlySignal<ReturnType<typeof holdingOn>> = computed(() =>
  holdingOn(log.value, today.value),
);

/** What is already said to be over from tomorrow: a flare-up or a pause ended on its first day holds that day out. */
export const interruptedTomorrow: ReadonlySignal<ReturnType<typeof holdingOn>> = computed(() =>
  holdingOn(log.value, addDays(today.value, 1)),
);

/** With the editions that it stands on, as far as they have arrived on this phone. */
function asHeld(plan: Plan): Plan {
  const items = pinsAfter(plan.assigned, upgradesHere(plan));
  return { ...plan, plan: { ...plan.plan, items } };
}

/** What a plan has taken over and this phone can show. */
export function upgradesHere(plan: Plan): readonly Upgrade[] {
  return arrived(upgradesOf(log.value, plan), (pin) => pinned(pin) !== undefined);
}

type Kind = Item['kind'];
type OfKind<K extends Kind> = Extract<Item, { kind: K }>;

/** An item that a plan pins, in the very edition that was assigned; undefined while the phone lacks it. */
export function itemOf<K extends Kind>(
  plan: Plan,
  kind: K,
  id: string | null | undefined,
): OfKind<K> | undefined {
  const pin = plan.plan.items.find((one) => one.id === id);
  const item = pin && pinned(pin);
  return item?.kind === kind ? (item as OfKind<K>) : undefined;
}

/** Any edition of an item that the phone holds, the newest first: for drawings and cross-references. */
export function anyItem<K extends Kind>(
  kind: K,
  id: string,
): { sha256: string; item: OfKind<K> } | undefined {
  let found: { sha256: string; item: OfKind<K> } | undefined;
  for (const [sha256, item] of items.value) {
    if (item.kind === kind && item.id === id && item.edition > (found?.item.edition ?? 0)) {
      found = { sha256, item: item as OfKind<K> };
    }
  }
  return found;
}

/** An item's words in the language of the screen. */
export function words<I extends Item>(item: I): I['text']['da'] {
  return item.text[language.value];
}

/** What the plan's activity is called, such as "Gåtur". */
export function activityOf(plan: Plan): string {
  const ladder = itemOf(plan, 'ladder', plan.plan.ladder?.item);
  return ladder ? words(ladder).activity : t('app.activity');
}

/** The pins of a plan's texts, in the order of its pathway. */
export function textsOf(plan: Plan): readonly Pin[] {
  return inOrder(plan, 'page', itemOf(plan, 'pathway', plan.plan.pathway.id)?.pages ?? []);
}

/** The pins of a plan's lessons, in the order of its pathway. */
export function lessonsOf(plan: Plan): readonly Pin[] {
  return inOrder(plan, 'lesson', itemOf(plan, 'pathway', plan.plan.pathway.id)?.lessons ?? []);
}

function inOrder(plan: Plan, kind: Kind, order: readonly string[]): readonly Pin[] {
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return plan.plan.items
    .filter((pin) => itemOf(plan, kind, pin.id))
    .sort((one, other) => place(one.id) - place(other.id));
}
