// What travels through the phone's door, POST /api/sync: one request brings what happened and takes home what is new.
import type { Mutation } from '../store/rows';

export const PROTOCOL = 1;
/** More in one request is refused by the server as a whole. */
export const MOST_MUTATIONS = 200;
/** 256 KiB, less what stands around the mutations. */
export const MOST_BYTES = 255_000;

export interface SyncRequest {
  readonly protocol: typeof PROTOCOL;
  readonly device: string;
  readonly epoch: string | null;
  readonly cursor: number;
  readonly sent_at: string;
  readonly mutations: readonly Mutation[];
  readonly holding: { readonly release: string | null; readonly recalls: number };
}

export type Verdict =
  | { readonly number: number; readonly verdict: 'accepted'; readonly again: boolean }
  | { readonly number: number; readonly verdict: 'refused'; readonly code: string; readonly again: boolean };

/** An entry as the server writes it. A kind that this version does not know is kept like any other. */
export interface WireEntry {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly on: string;
  readonly by: { readonly role: string; readonly id: string };
  readonly device: string | null;
  readonly at: string;
  readonly made_at?: string | null;
  readonly moved_days?: number;
  readonly args: Readonly<Record<string, unknown>>;
}

export interface SyncAnswer {
  readonly protocol: number;
  readonly epoch: string;
  readonly cursor: number;
  readonly more: boolean;
  readonly acknowledged: number;
  readonly verdicts: readonly Verdict[];
  readonly entries: readonly WireEntry[];
  readonly release: { readonly id: string; readonly fingerprint: string } | null;
  readonly recalls: number;
  readonly server_time: string;
}

/** A hotel's sign-in page also answers 200; only this counts as the server having spoken. */
export function isAnswer(value: unknown): value is SyncAnswer {
  const answer = value as Partial<SyncAnswer> | null;
  return (
    typeof answer === 'object' &&
    answer !== null &&
    answer.protocol === PROTOCOL &&
    typeof answer.epoch === 'string' &&
    typeof answer.cursor === 'number' &&
    typeof answer.server_time === 'string' &&
    Array.isArray(answer.verdicts) &&
    Array.isArray(answer.entries)
  );
}
