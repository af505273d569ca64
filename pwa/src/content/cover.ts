// What covers a text, or a municipality's words for a slot: the recall that speaks of it. Twin of the server's.
import type { Municipality, Recall } from './items';

/** The one severity under which a text may still be read by those who were given it. */
const NOTICE = 'notice';

/** Also of a severity that only a newer server knows. */
export function mustNotBeUsed({ severity }: Recall): boolean {
  return severity !== NOTICE;
}

/** The newest of the most severe recalls of this edition, because none is ever taken back. */
export function coverOfEdition(
  recalls: readonly Recall[],
  { id, edition }: { readonly id: string; readonly edition: number },
): Recall | undefined {
  const speaking = recalls.filter((recall) => recall.item === id && recall.edition === edition);
  return speaking.findLast(mustNotBeUsed) ?? speaking.at(-1);
}

/** The recalls that this municipality's words do not know of: what it says now must be fetched. */
export function unheardOf(
  recalls: readonly Recall[],
  { code, recalls: known = 0 }: Pick<Municipality, 'code' | 'recalls'>,
): Recall[] {
  return recalls.filter((recall) => recall.municipality === code && recall.number > known);
}

/** The newest recall that a slot's words do not know of. Later ones say themselves what stands in the slot: the notice, other words, or none. */
export function coverOfSlot(
  recalls: readonly Recall[],
  municipality: Municipality,
  slot: string,
): Recall | undefined {
  return unheardOf(recalls, municipality).findLast((recall) => recall.slot === slot);
}
