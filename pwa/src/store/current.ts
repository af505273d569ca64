// The one patient whose database is open in this tab, as signals. Rooms that write come here; screens go to read.ts.
import { batch, computed, signal } from '@preact/signals';
import type { LogEntry } from '../domain/entries';
import { announce, onAnnounced } from './channel';
import { getMeta, putMeta } from './meta';
import { openStore } from './open';
import type { Me } from './person';
import {
  type HeldEntry,
  type HeldRelease,
  type KeptMutation,
  type Mutation,
  PERSON_KEYS,
  type PersonRows,
  type Place,
  type RefusedMutation,
} from './rows';
import type { Store } from './store';
import { uuid } from './uuid';

export type PersonStore = Store<PersonRows>;

/** An open database, and a signal that is aborted when it is closed. */
export interface Presence {
  readonly me: Me;
  readonly store: PersonStore;
  readonly left: AbortSignal;
}

/** What the database holds, apart from texts, as it was read last. */
export interface Holding {
  readonly entries: readonly HeldEntry[];
  readonly outbox: readonly Mutation[];
  readonly kept: readonly KeptMutation[];
  readonly refused: readonly RefusedMutation[];
  readonly place: Place | null;
  readonly release: HeldRelease | null;
}

const NOTHING: Holding = { entries: [], outbox: [], kept: [], refused: [], place: null, release: null };
const SHELVES = ['entries', 'outbox', 'kept', 'refused', 'meta'] as const;

export const person = signal<Me | null>(null);
export const presence = signal<Presence | null>(null);
export const holding = signal<Holding>(NOTHING);
/** Whether everything that screens read has been read from the phone. */
export const filled = signal(false);

let leave: (() => void) | null = null;

/** State is what is confirmed, then what is pending; an accepted entry that has not come back yet counts as pending. */
export const shownLog = computed<readonly LogEntry[]>(() => {
  const { entries, kept, outbox } = holding.value;
  const by = { role: 'patient', id: person.value?.id ?? '' };
  const confirmed = new Set(entries.map((entry) => entry.id));
  const pending = [...kept.filter((mutation) => !confirmed.has(mutation.id)), ...outbox];
  return [...entries, ...pending.map((mutation) => asEntry(mutation, by))];
});

/** Opens the patient's own database and reads it; whoever was open before is closed first. */
export async function openPerson(me: Me): Promise<void> {
  closePerson();
  const store = await openStore<PersonRows>({ name: `rygvej-${me.id}`, version: 1, keys: PERSON_KEYS });
  await store.write(['meta'], async (tx) => {
    await putMeta(tx, 'me', me);
    if (!(await getMeta(tx, 'place'))) await putMeta(tx, 'place', newPlace());
  });
  const gone = new AbortController();
  const stopHearing = onAnnounced((told) => {
    if (told.what === 'rows' && told.person === me.id) void refresh();
  });
  leave = () => {
    stopHearing();
    gone.abort();
    store.close();
  };
  const read = await readHolding(store);
  batch(() => {
    person.value = me;
    presence.value = { me, store, left: gone.signal };
    holding.value = read;
  });
}

/** Lets go of the open database; its rows stay. Nothing of the person is left in the signals. */
export function closePerson(): void {
  leave?.();
  leave = null;
  batch(() => {
    presence.value = null;
    person.value = null;
    holding.value = NOTHING;
    filled.value = false;
  });
}

/** Reads the rows anew, after this tab or another has written them. */
export async function refresh(): Promise<void> {
  const open = presence.value;
  if (!open) return;
  const read = await readHolding(open.store);
  // Somebody else may have come in the meantime, and must never see these rows.
  if (presence.value === open) holding.value = read;
}

/** Reads the rows anew and tells the other tabs that there is something new to read. */
export async function changed(): Promise<void> {
  const me = person.value;
  await refresh();
  if (me) announce({ what: 'rows', person: me.id });
}

export function newPlace(): Place {
  return {
    device: uuid(),
    number: 0,
    epoch: null,
    cursor: 0,
    pull: 0,
    recovering: false,
    since: null,
  };
}

function readHolding(store: PersonStore): Promise<Holding> {
  return store.read(SHELVES, async (tx) => {
    const [entries, outbox, kept, refused, place, release] = await Promise.all([
      tx.all('entries'),
      tx.all('outbox'),
      tx.all('kept'),
      tx.all('refused'),
      getMeta(tx, 'place'),
      getMeta(tx, 'release'),
    ]);
    return {
      entries: entries.sort((one, other) => one.seq - other.seq),
      outbox: outbox.sort(byNumber),
      kept: kept.sort(byNumber),
      refused: refused.sort(byNumber),
      place: place ?? null,
      release: release ?? null,
    };
  });
}

function byNumber(one: Mutation, other: Mutation): number {
  return one.number - other.number;
}

function asEntry({ id, kind, on, made_at, args }: Mutation, by: LogEntry['by']): LogEntry {
  return { id, kind, on, by, args, made_at, seq: null, at: null, device: null, moved_days: 0 };
}
