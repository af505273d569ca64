// Everything that can happen to a patient's plan, as it travels: one append-only log per patient.

export type Role = 'patient' | 'clinician' | 'organisation';

/** One entry of a patient's log. `seq` is null while the server has not confirmed it. */
export interface LogEntry {
  readonly id: string;
  readonly kind: string;
  readonly on: string;
  readonly by: { readonly role: string; readonly id: string };
  readonly args: Readonly<Record<string, unknown>>;
  readonly seq: number | null;
  readonly at: string | null;
  readonly made_at: string | null;
  readonly device: string | null;
  readonly moved_days: number;
}

/** Which edition of a content item an entry speaks of, for ever. */
export type Pin = { readonly id: string; readonly edition: number; readonly sha256: string };

export type Unit = 'minutes' | 'repetitions' | 'seconds' | 'steps' | 'metres';
export type FlarePercent = 25 | 50 | 75;
export type PauseReason = 'ill' | 'operated' | 'away' | 'other';
export type EndReason = 'completed' | 'changed' | 'stopped';

/** The ladder of a plan. With `start` it begins there, with `trials` at their baseline, else by measuring. */
export type PlanLadder = {
  readonly item: string;
  readonly unit: Unit;
  readonly goal: number;
  readonly rise_percent: number;
  readonly start_percent: number;
  readonly flare_percent: FlarePercent;
  readonly weekdays: readonly number[];
  readonly starts_on: string;
  readonly trials?: readonly number[];
  readonly start?: number;
  /** The days that the patient may move training days to; all seven when left out. */
  readonly weekdays_allowed?: readonly number[];
};

export type PlanExercise = {
  readonly item: string;
  readonly level: number;
  readonly sets: number;
  readonly reps: number;
  readonly hold_s?: number;
};

export type PlanAssigned = {
  readonly pathway: Pin;
  readonly items: readonly Pin[];
  readonly ladder: PlanLadder | null;
  readonly exercises: readonly PlanExercise[];
  readonly release: { readonly id: string; readonly fingerprint: string };
  readonly note?: string;
};

/** The slots of a person's own plan for a flare-up: one plan, written anew as a whole. */
export const FLARE_PLAN_SLOTS = [
  'early_signs',
  'helped_before',
  'lowers',
  'keeps',
  'positions',
  'calming',
  'sleep',
  'heat_and_medicine',
  'tells',
  'calls',
  'returns',
  'learned',
] as const;
export type FlarePlanSlot = (typeof FLARE_PLAN_SLOTS)[number];

/** A clinician's entry as it stood in a log that is gone. */
export type OfferedEntry = Pick<LogEntry, 'id' | 'kind' | 'on' | 'by' | 'args' | 'made_at' | 'moved_days'> & {
  readonly at: string;
};

type Nothing = Readonly<Record<string, never>>;

/** The arguments of each kind. Kinds that are not listed are kept and passed on, and ignored by the rules. */
export type EntryArgs = {
  session: {
    readonly assignment: string;
    readonly amount: number;
    readonly effort?: number;
    readonly pain_after?: number;
    readonly note?: string;
  };
  trial: { readonly assignment: string; readonly amount: number; readonly note?: string };
  /** The three questions of the consensus definition inform, and change nothing. */
  flare_started: {
    readonly flare_percent?: FlarePercent;
    readonly worse?: boolean;
    readonly hard_to_bear?: boolean;
    readonly in_the_way?: boolean;
  };
  flare_ended: Nothing;
  paused: { readonly reason?: PauseReason };
  resumed: Nothing;
  weekdays_set: { readonly assignment: string; readonly weekdays: readonly number[] };
  exercise_done: {
    readonly assignment: string;
    readonly exercise: string;
    readonly sets: number;
    readonly effort?: number;
    readonly note?: string;
  };
  goal_set: { readonly text: string; readonly replaces?: string };
  goal_rated: { readonly goal: string; readonly rating: number };
  strategies_chosen: { readonly strategies: readonly string[] };
  withdrawn: { readonly of: string };
  plan_assigned: PlanAssigned;
  /** `replaced_by` names the plan that was given in its place: undoing that one brings this one back. */
  plan_ended: { readonly assignment: string; readonly reason: EndReason; readonly replaced_by?: string };
  rung_set: { readonly assignment: string; readonly rung: number };
  remeasure: { readonly assignment: string };
  flare_checked_in: { readonly how: 'better' | 'same' | 'worse'; readonly note?: string };
  flare_plan_written: { readonly [slot in FlarePlanSlot]?: string } & {
    readonly flare_percent?: FlarePercent;
    /** The own doctor's number: digits alone, with + before a country's. */
    readonly gp_phone?: string;
    /** The version that was read when this one was written. */
    readonly replaces?: string;
  };
  red_flag_reported: {
    readonly urgency: 'urgent' | 'soon';
    readonly signs: readonly string[];
    readonly safety: Pin;
  };
  week_reviewed: { readonly assignment: string; readonly from: string; readonly note?: string };
  text_read: { readonly text: Pin };
  lesson_completed: { readonly lesson: Pin };
  text_rated: { readonly text: Pin; readonly useful: boolean };
  attention_handled: { readonly code: string; readonly on: string; readonly assignment?: string };
  /** What somebody else wrote, a restored server has lost, and a phone still holds. No rule reads it. */
  recovered_offered: { readonly entry: OfferedEntry };
  /** A clinician decided not to take what was offered into the log again. */
  recovered_left_out: { readonly of: string };
  /** A running plan takes newer editions of its texts over; `passed` are those in between, for what changed there. */
  editions_upgraded: {
    readonly assignment: string;
    readonly items: readonly Pin[];
    readonly passed: readonly Pin[];
    readonly release: PlanAssigned['release'];
  };
};

export type Kind = keyof EntryArgs;
export type EntryOf<K extends Kind> = LogEntry & { readonly kind: K; readonly args: EntryArgs[K] };

/** Narrows an entry by its kind. The server has checked the arguments before the entry entered the log. */
export function isKind<K extends Kind>(entry: LogEntry, kind: K): entry is EntryOf<K> {
  return entry.kind === kind;
}

/** The ids that some entry withdraws. A withdrawal itself cannot be withdrawn, so nothing is ever revived. */
export function withdrawnIds(entries: readonly LogEntry[]): ReadonlySet<string> {
  return new Set(entries.filter((entry) => isKind(entry, 'withdrawn')).map((entry) => entry.args.of));
}

/** The entries of one kind that nobody has taken back. */
export function unwithdrawn<K extends Kind>(entries: readonly LogEntry[], kind: K): readonly EntryOf<K>[] {
  const withdrawn = withdrawnIds(entries);
  return entries.filter((entry) => isKind(entry, kind)).filter(({ id }) => !withdrawn.has(id));
}
