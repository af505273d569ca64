// The shelf of Viden: the texts of each plan in its order, and the way from an address to the pinned edition.
import type { Item } from '../../content/items';
import type { Pin } from '../../domain/entries';

/** The item whose hash begins as the address says. Twelve hex digits of a SHA-256 name one text among millions. */
export function byHash(
  items: ReadonlyMap<string, Item>,
  start: string,
): { readonly sha256: string; readonly item: Item } | undefined {
  if (!/^[0-9a-f]{8,64}$/.test(start)) return undefined;
  for (const [sha256, item] of items) if (sha256.startsWith(start)) return { sha256, item };
  return undefined;
}

/** Each pin once, as the first plan that has it lists it. */
export function once(pins: readonly Pin[]): readonly Pin[] {
  return [...new Map(pins.map((pin) => [pin.sha256, pin])).values()];
}
