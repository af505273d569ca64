// What a patient's database holds, read whole: the log and what waits, and, apart from it, the texts.
import { computed, signal } from '@preact/signals';
import type { Item, Municipality, Recall } from '../content/items';
import type { LogEntry } from '../domain/entries';
import { waitsForItsDay } from './early';
import { getMeta } from './meta';
import type { Me } from './person';
import type {
  Doing,
  HeldEntry,
  HeldRelease,
  KeptMutation,
  Mutation,
  PersonRows,
  Place,
  RefusedMutation,
} from './rows';
import type { Reading, Store } from './store';

export interface Holding {
  /** By the server's order. */
  readonly entries: readonly HeldEntry[];
  readonly outbox: readonly Mutation[];
  readonly kept: readonly KeptMutation[];
  readonly refused: readonly RefusedMutation[];
  readonly place: Place | null;
  readonly doing: readonly Doing[];
}

/** Read on their own, because they are large and change with a release, not with a tap. */
export interface Texts {
  readonly items: ReadonlyMap<string, Item>;
  readonly release: HeldRelease | null;
  readonly municipality: Municipality | null;
  readonly recalls: readonly Recall[];
}

export const NO_HOLDING: Holding = { entries: [], outbox: [], kept: [], refused: [], place: null, doing: [] };
export const NO_TEXTS: Texts = { items: new Map(), release: null, municipality: null, recalls: [] };

export const person = signal<Me | null>(null);
/** Whether the start has found out who is here; until then nothing can be said, not even that nobody is. */
export const arrived = signal(false);
export const holding = signal<Holding>(NO_HOLDING);
export const texts = signal<Texts>(NO_TEXTS);

/**
 * State is what is confirmed, then what is pending. An accepted entry that has not come back yet counts as pending, and
 * so does one that waits for its day.
 */
export const shownLog = computed<readonly LogEntry[]>(() => {
  const { entries, kept, outbox, refused } = holding.value;
  const by = { role: 'patient', id: person.value?.id ?? '' };
  const confirmed = new Set(entries.map((entry) => entry.id));
  const early = refused.filter(waitsForItsDay);
  const pending = [...kept.filter((mutation) => !confirmed.has(mutation.id)), ...early, ...outbox];
  return [...entries, ...pending.map((mutation) => asEntry(mutation, by))];
});

const LOG = ['entries', 'outbox', 'kept', 'refused', 'meta'] as const;
const RELEASED = ['items', 'municipality', 'recalls', 'meta'] as const;

export function readHolding(store: Store<PersonRows>): Promise<Holding> {
  return store.read(LOG, holdingIn);
}

export function readTexts(store: Store<PersonRows>): Promise<Texts> {
  return store.read(RELEASED, textsIn);
}

/** Both, and whose they are, in one transaction: at start every trip to the database is time that somebody waits. */
export function readAll(store: Store<PersonRows>): Promise<[Holding, Texts, Me | undefined]> {
  return store.read([...LOG, ...RELEASED.slice(0, 3)], (tx) =>
    Promise.all([holdingIn(tx), textsIn(tx), getMeta(tx, 'me')]),
  );
}

async function holdingIn(tx: Reading<PersonRows>): Promise<Holding> {
  const [entries, outbox, kept, refused, place, doing] = await Promise.all([
    tx.all('entries'),
    tx.all('outbox'),
    tx.all('kept'),
    tx.all('refused'),
    getMeta(tx, 'place'),
    getMeta(tx, 'doing'),
  ]);
  return {
    entries: entries.sort((one, other) => one.seq - other.seq),
    outbox: outbox.sort(byNumber),
    kept: kept.sort(byNumber),
    refused: refused.sort(byNumber),
    place: place ?? null,
    doing: doing ?? [],
  };
}

async function textsIn(tx: Reading<PersonRows>): Promise<Texts> {
  const [items, municipalities, recalls, release] = await Promise.all([
    tx.all('items'),
    tx.all('municipality'),
    tx.all('recalls'),
    getMeta(tx, 'release'),
  ]);
  return {
    items: new Map(items.map(({ sha256, item }) => [sha256, item])),
    release: release ?? null,
    municipality: municipalities[0] ?? null,
    recalls,
  };
}

function byNumber(one: Mutation, other: Mutation): number {
  return one.number - other.number;
}

function asEntry({ id, kind, on, made_at, args }: Mutation, by: LogEntry['by']): LogEntry {
  return { id, kind, on, by, args, made_at, seq: null, at: null, device: null, moved_days: 0 };
}
