// The patient's goals in the patient's own words, and how each has been rated over time.
import { type LogEntry, unwithdrawn } from './entries';

export interface Rating {
  readonly id: string;
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

/** The goals that hold now, oldest first. A goal that another replaces is history. */
export function goalsOf(log: readonly LogEntry[]): readonly Goal[] {
  const set = unwithdrawn(log, 'goal_set');
  const replaced = new Set(set.map(({ args }) => args.replaces));
  return set
    .filter(({ id }) => !replaced.has(id))
    .map(({ id, on, args }) => ({ id, on, text: args.text, ratings: ratingsOf(log, id) }));
}

function ratingsOf(log: readonly LogEntry[], goal: string): readonly Rating[] {
  const byDay = new Map<string, Rating>();
  for (const { id, on, args } of unwithdrawn(log, 'goal_rated')) {
    if (args.goal === goal) byDay.set(on, { id, on, rating: args.rating });
  }
  return [...byDay.values()].sort((one, other) => (one.on < other.on ? -1 : 1));
}
