// The few true words that a patient can see about where the entries are.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { presence } from '../store/current';
import { waitsForItsDay } from '../store/early';
import { holding } from '../store/holding';
import { type Trouble, trouble } from '../store/open';
import type { Mutation } from '../store/rows';
import { isUnderstood } from './kinds';

/** On this phone · on its way · safe with the server · something needs the patient. */
export type SyncWord = 'here' | 'sending' | 'safe' | 'needs_you';

export interface RefusedEntry {
  readonly number: number;
  readonly id: string;
  readonly kind: string;
  readonly on: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly code: string;
  readonly at: string;
}

export interface SyncStatus {
  readonly word: SyncWord;
  /** How many entries only this phone has. */
  readonly waiting: number;
  /** Those entries, in the order of their making. */
  readonly pending: readonly Mutation[];
  /** How many entries the server has, the patient's and others'. */
  readonly safe: number;
  /** What the server said no to and the patient has not dealt with yet. */
  readonly refused: readonly RefusedEntry[];
  /** When the server last answered, by the server's clock; null when it never has. */
  readonly since: string | null;
  /** The browser lets us keep nothing: what is not sent is lost when the app closes. */
  readonly memoryOnly: boolean;
  /** The phone has no room left, also after texts have made way: nothing can be written down until there is. */
  readonly full: boolean;
  /** Entries from a newer version of the app, which this one does not understand. */
  readonly unknownKinds: number;
  /** The session has ended or belongs to somebody else: the app works on, and nothing goes out. */
  readonly signedOut: boolean;
  /** Another tab of another version stands in the way of the database. */
  readonly trouble: Trouble | null;
}

/** A request with mutations is under way from this tab. Of other tabs nobody can know whether they still live. */
export const sending = signal(false);
export const signedOut = signal(false);
/** The last thing that was to be kept found no room. */
export const full = signal(false);

export const status: ReadonlySignal<SyncStatus> = computed(() => {
  const { entries, outbox, kept, refused, place } = holding.value;
  const unread = refused.filter((one) => one.dealt_with_at === null && !waitsForItsDay(one));
  const pending = [...refused.filter(waitsForItsDay), ...outbox];
  const readBack = new Set(entries.map(({ id }) => id));
  const memoryOnly = presence.value?.store.durable === false;
  return {
    word: wordFor(pending.length, unread.length > 0 || full.value || (memoryOnly && pending.length > 0)),
    waiting: pending.length,
    pending,
    safe: entries.length + kept.filter(({ id }) => !readBack.has(id)).length,
    refused: unread,
    since: place?.since ?? null,
    memoryOnly,
    full: full.value,
    unknownKinds: entries.filter((entry) => !isUnderstood(entry.kind)).length,
    signedOut: signedOut.value,
    trouble: trouble.value,
  };
});

function wordFor(waiting: number, needsYou: boolean): SyncWord {
  if (needsYou || signedOut.value) return 'needs_you';
  if (waiting === 0) return 'safe';
  return sending.value ? 'sending' : 'here';
}
