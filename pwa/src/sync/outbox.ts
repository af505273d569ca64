// What waits to be sent: filled by record(), emptied by verdicts, and numbered 1, 2, 3 … without a gap.
import type { PersonStore } from '../store/databases';
import { getMeta, putMeta } from '../store/meta';
import { newPlace } from '../store/place';
import type { Mutation, PersonRows, Place, RefusedMutation } from '../store/rows';
import type { Reading, Writing } from '../store/store';
import { uuid } from '../uuid';
import { MOST_BYTES, MOST_MUTATIONS, PROTOCOL, type SyncRequest } from './protocol';

/** The shelves that numbering touches. */
export const NUMBERED = ['outbox', 'meta'] as const;

export async function placeOf(tx: Reading<PersonRows>): Promise<Place> {
  return (await getMeta(tx, 'place')) ?? newPlace();
}

/** What waits, in the order of its numbers. */
export async function waiting(tx: Reading<PersonRows>): Promise<Mutation[]> {
  return (await tx.all('outbox')).sort((one, other) => one.number - other.number);
}

/** Puts mutations last in the outbox, under the numbers that follow, and remembers how far the count has come. */
export async function enqueue(
  tx: Writing<PersonRows>,
  place: Place,
  mutations: readonly Omit<Mutation, 'number'>[],
): Promise<Place> {
  let { number } = place;
  for (const { id, kind, on, made_at, args } of mutations) {
    number += 1;
    await tx.put('outbox', { id, number, kind, on, made_at, args });
  }
  const counted = { ...place, number };
  await putMeta(tx, 'place', counted);
  return counted;
}

/** Counts anew from a number, in the same order and under the same ids, as the server asks after a gap. */
export function renumber(store: PersonStore, expected: number): Promise<void> {
  return store.write(NUMBERED, async (tx) => {
    const place = await placeOf(tx);
    await enqueue(tx, { ...place, number: expected - 1 }, await waiting(tx));
  });
}

/** Becomes a new device to the server, whose count of the old one is not ours. Nothing is lost: ids stay. */
export function becomeNewDevice(store: PersonStore): Promise<void> {
  return store.write(NUMBERED, async (tx) => {
    const place = await placeOf(tx);
    await enqueue(tx, { ...place, device: uuid(), number: 0 }, await waiting(tx));
  });
}

/** Takes one mutation out of the way of those after it; it stays on the phone as refused, and visible. */
export function setAside(store: PersonStore, mutation: Mutation, code: string, at: string): Promise<void> {
  return store.write(['outbox', 'refused', 'meta'], async (tx) => {
    const place = await placeOf(tx);
    await tx.delete('outbox', mutation.id);
    await tx.put('refused', refusedAs(mutation, code, at));
    await enqueue(tx, { ...place, number: mutation.number - 1 }, await waiting(tx));
  });
}

export function refusedAs(mutation: Mutation, code: string, at: string): RefusedMutation {
  return { ...mutation, code, at, server_version: null, dealt_with_at: null };
}

/** The next request: what waits, as much as one request may carry, or less where `most` says so. */
export function compose(store: PersonStore, most: number): Promise<SyncRequest> {
  return store.read(['outbox', 'meta', 'recalls'], async (tx) => {
    const place = await placeOf(tx);
    const release = await getMeta(tx, 'release');
    const recalls = await tx.all('recalls');
    return {
      protocol: PROTOCOL,
      device: place.device,
      epoch: place.epoch,
      cursor: place.cursor,
      sent_at: new Date().toISOString(),
      // While the log is read anew nothing goes up: what the server lacks must come before what speaks of it.
      mutations: place.recovering ? [] : asMuchAsFits(await waiting(tx), Math.min(most, MOST_MUTATIONS)),
      holding: { release: release?.id ?? null, recalls: recalls.at(-1)?.number ?? 0 },
    };
  });
}

function asMuchAsFits(mutations: readonly Mutation[], most: number): Mutation[] {
  const fitting: Mutation[] = [];
  let bytes = 0;
  for (const mutation of mutations.slice(0, most)) {
    bytes += new TextEncoder().encode(JSON.stringify(mutation)).length + 1;
    if (bytes > MOST_BYTES && fitting.length > 0) break;
    fitting.push(mutation);
  }
  return fitting;
}
