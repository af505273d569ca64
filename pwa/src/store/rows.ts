// What one patient's database holds, shelf by shelf. Fields are only added, and what is added may be missing.
import type { Item, Municipality, Recall } from '../content/items';
import type { LogEntry } from '../domain/entries';
import type { Stopwatch } from '../domain/stopwatch';
import type { Me } from './person';
import type { KeyPaths } from './store';

/** Something that the patient has recorded and the server has not answered. This row is what the screen shows. */
export interface Mutation {
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  readonly on: string;
  readonly made_at: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** An accepted mutation, kept a while in case the server is restored from a backup that lacks it. */
export interface KeptMutation extends Mutation {
  readonly acknowledged_at: string;
}

export interface RefusedMutation extends Mutation {
  readonly code: string;
  readonly at: string;
  /** The server's version at the time, where a newer one may think otherwise. */
  readonly server_version: string | null;
  /** When the patient had read why; the row stays for the export. */
  readonly dealt_with_at: string | null;
}

/** An entry of the server's log; `pull` tells since which reading of that log from its beginning. */
export interface HeldEntry extends LogEntry {
  readonly seq: number;
  readonly pull: number;
}

/** Where this phone stands with the server. */
export interface Place {
  /** Made here, once per install and user, and again when the server does not know it as ours. */
  readonly device: string;
  /** The last number given to a mutation. */
  readonly number: number;
  readonly epoch: string | null;
  readonly cursor: number;
  /** How many times the log has been read from its beginning. */
  readonly pull: number;
  /** The log is being read anew after a restore; what it turns out to lack is sent again. */
  readonly recovering: boolean;
  /** When the server last answered, by its clock. */
  readonly since: string | null;
  /** The release that the server says is current, which the texts on this phone may not be yet. */
  readonly release: { readonly id: string; readonly fingerprint: string } | null;
}

/** The release whose core items are all on this phone. */
export interface HeldRelease {
  readonly id: string;
  readonly fingerprint: string;
  readonly core: readonly string[];
}

/** What the patient is in the middle of: a watch that runs or a count that grows, until it is written down or let go. */
export interface Doing {
  readonly assignment: string;
  /** The civil day on which it was begun. */
  readonly on: string;
  readonly watch: Stopwatch;
  readonly count: number;
}

export interface Meta {
  readonly me: Me;
  readonly place: Place;
  readonly release: HeldRelease;
  readonly doing: readonly Doing[];
}

export type MetaRow = {
  [Name in keyof Meta]: { readonly name: Name; readonly value: Meta[Name] };
}[keyof Meta];

export interface HeldItem {
  readonly sha256: string;
  readonly item: Item;
}

export interface HeldMunicipality extends Municipality {
  readonly fetched_at: string;
}

export interface PersonRows {
  readonly entries: HeldEntry;
  readonly outbox: Mutation;
  readonly kept: KeptMutation;
  readonly refused: RefusedMutation;
  /** Entries by others that a restored server no longer has; they wait for a clinician. */
  readonly recovered: HeldEntry;
  readonly meta: MetaRow;
  readonly items: HeldItem;
  readonly municipality: HeldMunicipality;
  readonly recalls: Recall;
}

export const PERSON_KEYS: KeyPaths<PersonRows> = {
  entries: 'id',
  outbox: 'id',
  kept: 'id',
  refused: 'id',
  recovered: 'id',
  meta: 'name',
  items: 'sha256',
  municipality: 'code',
  recalls: 'number',
};
