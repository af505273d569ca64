// The patient's goals in the patient's own words, with the first rating and the last. They are the patient's to write.
import { type EntryOf, isKind, type Kind, type LogEntry, withdrawnIds } from '../../domain/entries';

export interface Rating {
  readonly on: string;
  readonly rating: number;
}

export interface Goal {
  readonly id: string;
  readonly text: string;
  readonly on: string;
  /** Oldest first; of two on one day the later one. */
  readonly ratings: readonly Rating[];
}

/** The goals that hold now, oldest first. One that another replaces is history. */
export function goalsOf(log: readonly LogEntry[]): readonly Goal[] {
  const set = standing(log, 'goal_set');
  const replaced = new Set(set.map(({ args }) => args.replaces));
  const rated = standing(log, 'goal_rated');
  return set
    .filter(({ id }) => !replaced.has(id))
    .map(({ id, on, args }) => ({
      id,
      on,
      text: args.text,
      ratings: oneADay(rated.filter((entry) => entry.args.goal === id)),
    }));
}

/** The entries of one kind that nobody has taken back. */
export function standing<K extends Kind>(log: readonly LogEntry[], kind: K): readonly EntryOf<K>[] {
  const withdrawn = withdrawnIds(log);
  return log.filter((entry) => isKind(entry, kind)).filter(({ id }) => !withdrawn.has(id));
}

function oneADay(rated: readonly EntryOf<'goal_rated'>[]): readonly Rating[] {
  const byDay = new Map(rated.map(({ on, args }) => [on, { on, rating: args.rating }]));
  return [...byDay.values()].sort((one, other) => (one.on < other.on ? -1 : 1));
}
