// The few true words that a patient can see about where the entries are.
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';

/** On this phone · on its way · safe with the server · something needs the patient. */
export type SyncWord = 'here' | 'sending' | 'safe' | 'needs_you';

export interface RefusedEntry {
  readonly number: number;
  readonly id: string;
  readonly kind: string;
  readonly on: string;
  readonly args: Record<string, unknown>;
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
}

const now = signal<SyncStatus>({
  word: 'safe',
  waiting: 0,
  refused: [],
  since: null,
  memoryOnly: false,
  unknownKinds: 0,
  signedOut: false,
});

export const status: ReadonlySignal<SyncStatus> = now;
