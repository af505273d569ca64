// The few true words that a patient can see about where the entries are.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { presence } from '../store/current';
import { waitsForItsDay } from '../store/early';
import { holding } from '../store/holding';
import { type Trouble, trouble } from '../store/open';
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
  /** What the server said no to and the patient has not dealt with yet. */
  readonly refused: readonly RefusedEntry[];
  /** When the server last answered, by the server's clock; null when it never has. */
  readonly since: string | null;
  /** The browser lets us keep nothing: what is not sent is lost when the app closes. */
  readonly memoryOnly: boolean;
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

export const status: ReadonlySignal<SyncStatus> = computed(() => {
  const { entries, outbox, refused, place } = holding.value;
  const unread = refused.filter((one) => one.dealt_with_at === null && !waitsForItsDay(one));
  const waiting = outbox.length + refused.filter(waitsForItsDay).length;
  return {
    word: wordFor(waiting, unread.length),
    waiting,
    refused: unread,
    since: place?.since ?? null,
    memoryOnly: presence.value?.store.durable === false,
    unknownKinds: entries.filter((entry) => !isUnderstood(entry.kind)).length,
    signedOut: signedOut.value,
    trouble: trouble.value,
  };
});

function wordFor(waiting: number, refused: number): SyncWord {
  if (refused > 0 || signedOut.value) return 'needs_you';
  if (waiting === 0) return 'safe';
  return sending.value ? 'sending' : 'here';
}
