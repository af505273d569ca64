// Each day against its quota: what was due, what was done, how hard it was, and what the patient wrote beside it.
import { type EntryOf, isKind, type LogEntry, withdrawnIds } from '../../domain/entries';
import type { Day, Phase, Standing } from '../../domain/ladder';

/** `open` is the day the phone was last heard from: it had not ended then. */
export type DayState = 'full' | 'part' | 'over' | 'none' | 'open' | 'measured';

export interface DayRow {
  readonly on: string;
  readonly state: DayState;
  readonly phase: Phase;
  readonly due: boolean;
  readonly quota: number | null;
  /** Each session or trial of the day, in the order they were recorded. */
  readonly amounts: readonly number[];
  readonly total: number;
  readonly efforts: readonly number[];
  readonly notes: readonly string[];
  /** The clinicians who copied something of it from the patient's paper. */
  readonly copiedBy: readonly string[];
}

type Done = EntryOf<'session'> | EntryOf<'trial'>;

/** The days that ask for something or on which something was done, latest first. Rest days are not listed. */
export function dayRows(standing: Standing, done: readonly Done[], asOf: string): readonly DayRow[] {
  return standing.days
    .map((day) =>
      rowOf(
        day,
        done.filter(({ on }) => on === day.on),
        asOf,
      ),
    )
    .filter((row) => row !== null)
    .reverse();
}

/** What the patient has recorded on a plan and not taken back. */
export function doneOn(log: readonly LogEntry[], assignment: string): readonly Done[] {
  const withdrawn = withdrawnIds(log);
  return log
    .filter((entry): entry is Done => isKind(entry, 'session') || isKind(entry, 'trial'))
    .filter(({ id, args }) => args.assignment === assignment && !withdrawn.has(id));
}

function rowOf(day: Day, done: readonly Done[], asOf: string): DayRow | null {
  const state = stateOf(day, done, asOf);
  if (!state) return null;
  const amounts = done.map(({ args }) => args.amount);
  return {
    on: day.on,
    state,
    phase: day.phase,
    due: day.due,
    quota: day.quota,
    amounts,
    total: state === 'measured' ? Math.min(...amounts) : day.total,
    efforts: done.flatMap((entry) => (isKind(entry, 'session') ? (entry.args.effort ?? []) : [])),
    notes: done.flatMap(({ args }) => args.note || []),
    copiedBy: [...new Set(done.flatMap(({ by }) => (by.role === 'clinician' ? [by.id] : [])))],
  };
}

function stateOf(day: Day, done: readonly Done[], asOf: string): DayState | null {
  if (day.quota === null) return done.length > 0 ? 'measured' : null;
  if (day.over) return 'over';
  if (day.full) return 'full';
  if (day.total > 0) return 'part';
  if (!day.due) return null;
  return day.on === asOf ? 'open' : 'none';
}
