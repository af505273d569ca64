// A municipality's own words, unless they have been recalled: then the notice stands where they stood.
import type { Municipality, Recall } from './items';

/** The recalls that this municipality's words do not know of: what it says now must be fetched. */
export function unheardOf(
  recalls: readonly Recall[],
  { code, recalls: known = 0 }: Pick<Municipality, 'code' | 'recalls'>,
): Recall[] {
  return recalls.filter((recall) => recall.municipality === code && recall.number > known);
}

/** The recall that covers a slot: one that its words do not know of, or one that no other words have followed. */
export function coverOf(
  recalls: readonly Recall[],
  municipality: Municipality,
  slot: string,
): Recall | undefined {
  const speaking = municipality.slots[slot] ? unheardOf(recalls, municipality) : recalls;
  return speaking.findLast((recall) => recall.municipality === municipality.code && recall.slot === slot);
}
