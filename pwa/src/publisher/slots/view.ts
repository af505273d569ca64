// How a slot is told: its days, its places, and the part of a text in which it stands.
import type { Block } from '../../content/items';
import { dayAndYear, t } from '../../text';
import type { Glance, Slot, SlotValue } from './calls';

export function daysOf({ valid_from, last_day }: Pick<SlotValue, 'valid_from' | 'last_day'>): string {
  const from = dayAndYear(valid_from);
  return last_day === null
    ? t('slots.days.open', { from })
    : t('slots.days', { from, to: dayAndYear(last_day) });
}

/** In how many texts readers meet the slot, and whether on the municipality's front page too. */
export function placesOf({ places, on_front_page }: Pick<Slot, 'places' | 'on_front_page'>): string {
  const count = places.length;
  if (count === 0) return t(on_front_page ? 'slots.places.front' : 'slots.places.none');
  return t(on_front_page ? 'slots.places.and_front' : 'slots.places', { count });
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

/** In how many slots words need somebody. One that nobody ever filled is told by how few are filled. */
export function toDo({ slots }: Pick<Glance, 'slots'>): number {
  const marks = Object.values(slots) as readonly (readonly string[])[];
  return marks.filter((one) => one.some((mark) => mark !== 'never')).length;
}

/** Municipalities found by the letters of their name: those that need somebody first, then those that fill slots. */
export function foundIn(municipalities: readonly Glance[], letters: string): readonly Glance[] {
  const wanted = letters.trim().toLocaleLowerCase('da');
  const rank = (one: Glance): number => (toDo(one) > 0 ? 2 : Number(one.filled > 0));
  return municipalities
    .filter(({ name }) => name.toLocaleLowerCase('da').includes(wanted))
    .sort((one, other) => rank(other) - rank(one));
}
