// What a municipality says in a slot on a day: its words change on their day, also on a phone that is without network.
import type { Municipality } from './items';

export function wordsOn(
  { slots, dated }: Municipality,
  slot: string,
  day: string,
): Municipality['slots'][string] | undefined {
  // An older server told the words of the day on which they were fetched, and nothing of when they end.
  if (!dated) return slots[slot];
  return dated.findLast(
    (one) => one.slot === slot && one.valid_from <= day && (one.last_day === null || day <= one.last_day),
  )?.body;
}
