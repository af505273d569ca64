// How a slot is told: its days, its places, and the part of a text in which it stands.
import type { Block } from '../../content/items';
import { dayAndYear, language, t } from '../../text';
import type { Glance, Slot, SlotValue } from './calls';

export function daysOf({ valid_from, last_day }: Pick<SlotValue, 'valid_from' | 'last_day'>): string {
  const from = dayAndYear(valid_from);
  return last_day === null
    ? t('slots.days.open', { from })
    : t('slots.days', { from, to: dayAndYear(last_day) });
}

/** The texts' own names, and the municipality's front page where it shows the slot too. */
export function placesOf({
  places,
  on_front_page,
}: Pick<Slot, 'places' | 'on_front_page'>): readonly string[] {
  const names = places.map(({ id, title }) => title[language.value] ?? title.da ?? id);
  return on_front_page ? [...names, t('slots.front_page')] : names;
}

/** The blocks from the heading before the slot to the next one: the few words that it must fit. */
export function sectionAround(blocks: readonly Block[], slot: string): readonly Block[] {
  const at = blocks.findIndex((block) => holds(block, slot));
  if (at < 0) return [];
  const next = blocks.findIndex((block, index) => index > at && block.t === 'h');
  const first = blocks.slice(0, at + 1).findLastIndex(({ t }) => t === 'h');
  return blocks.slice(Math.max(first, 0), next < 0 ? undefined : next);
}

function holds(block: Block, slot: string): boolean {
  if (block.t === 'slot') return block.name === slot;
  return (block.t === 'note' || block.t === 'advice') && block.c.some((inner) => holds(inner, slot));
}

/** How many slots of a municipality there is something to do about. */
export function toDo({ slots }: Pick<Glance, 'slots'>): number {
  return Object.keys(slots).length;
}

/** Municipalities found by the letters of their name, those with something to do before the others. */
export function foundIn(municipalities: readonly Glance[], letters: string): readonly Glance[] {
  const wanted = letters.trim().toLocaleLowerCase('da');
  return municipalities
    .filter(({ name }) => name.toLocaleLowerCase('da').includes(wanted))
    .sort((one, other) => Number(toDo(other) > 0) - Number(toDo(one) > 0));
}
