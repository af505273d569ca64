// What screens read of the released content that this phone holds.
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Item, Municipality, Pin, Recall } from './items';

const held = signal<ReadonlyMap<string, Item>>(new Map());
const ownMunicipality = signal<Municipality | null>(null);
const allRecalls = signal<readonly Recall[]>([]);
const coreHashes = signal<ReadonlySet<string>>(new Set());

/** Every item on this phone, by the SHA-256 of its bytes. */
export const items: ReadonlySignal<ReadonlyMap<string, Item>> = held;
export const municipality: ReadonlySignal<Municipality | null> = ownMunicipality;
export const recalls: ReadonlySignal<readonly Recall[]> = allRecalls;

/** The very text that a plan pinned, or undefined while the phone has not fetched it. */
export function pinned(pin: Pin): Item | undefined {
  return held.value.get(pin.sha256);
}

/** The current release's core items of one kind: what every phone carries, whatever its plan. */
export function core<K extends Item['kind']>(kind: K): Extract<Item, { kind: K }>[] {
  const found: Extract<Item, { kind: K }>[] = [];
  for (const hash of coreHashes.value) {
    const item = held.value.get(hash);
    if (item?.kind === kind) found.push(item as Extract<Item, { kind: K }>);
  }
  return found;
}

/** The recall that speaks of this edition, if there is one. */
export function recalled(pin: { readonly id: string; readonly edition: number }): Recall | undefined {
  return allRecalls.value.find((recall) => recall.item === pin.id && recall.edition === pin.edition);
}
