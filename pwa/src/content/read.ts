// What screens read of the released content that this phone holds.
import { computed, type ReadonlySignal } from '@preact/signals';
import { texts } from '../store/holding';
import { today } from '../store/today';
import { coverOfEdition, coverOfSlot, mustNotBeUsed } from './cover';
import type { Block, Item, Language, Municipality, Pin, Recall } from './items';
import { wordsOn } from './local';

/** Every item on this phone, by the SHA-256 of its bytes. */
export const items: ReadonlySignal<ReadonlyMap<string, Item>> = computed(() => texts.value.items);
/** The municipality's own words, for the slots of pages. */
export const municipality: ReadonlySignal<Municipality | null> = computed(() => texts.value.municipality);
export const recalls: ReadonlySignal<readonly Recall[]> = computed(() => texts.value.recalls);

/** The very text that a plan pinned, or undefined while the phone has not fetched it. */
export function pinned(pin: Pin): Item | undefined {
  return items.value.get(pin.sha256);
}

/** The held release's core items of one kind: what every phone carries, whatever its plan. */
export function core<K extends Item['kind']>(kind: K): Extract<Item, { kind: K }>[] {
  const found: Extract<Item, { kind: K }>[] = [];
  for (const hash of texts.value.release?.core ?? []) {
    const item = items.value.get(hash);
    if (item?.kind === kind) found.push(item as Extract<Item, { kind: K }>);
  }
  return found;
}

/** The municipality's words for a slot; what recalls them, in their place. */
export function localWords(slot: string, language: Language, recalledTitle: string): readonly Block[] {
  const local = municipality.value;
  const cover = local && coverOfSlot(recalls.value, local, slot);
  if (!cover) return (local && wordsOn(local, slot, today.value)?.[language]) ?? [];
  const told: Block = { t: 'p', c: [cover.notice[language]] };
  return [{ t: 'note', tone: 'call', title: recalledTitle, c: [told] }];
}

/** The recall that speaks of this edition, if there is one. */
export function recalled(pin: Pick<Pin, 'id' | 'edition'>): Recall | undefined {
  return coverOfEdition(recalls.value, pin);
}

/** Whether this edition must not be used any more. */
export function withdrawn(pin: Pick<Pin, 'id' | 'edition'>): boolean {
  const cover = recalled(pin);
  return cover !== undefined && mustNotBeUsed(cover);
}
