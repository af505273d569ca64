// ladder.md §10: one person, several ladders. From the person's log to each plan's own case.

import { type EntryOf, isKind, type LogEntry, type PlanAssigned, withdrawnIds } from '../entries';
import type { CaseEntry, Ladder } from './types';

/** A plan that was assigned and not undone. Its id is that of the entry that assigned it. */
export interface Assignment {
  readonly id: string;
  readonly on: string;
  readonly endedOn: string | null;
  readonly plan: PlanAssigned;
}

/** The plans that count, oldest first, those that have ended included. */
export function activeAssignments(entries: readonly LogEntry[]): readonly Assignment[] {
  const withdrawn = withdrawnIds(entries);
  const standing = entries.filter(({ id }) => !withdrawn.has(id));
  const ends = standing.filter((entry) => isKind(entry, 'plan_ended'));
  return standing
    .filter((entry) => isKind(entry, 'plan_assigned'))
    .map(({ id, on, args }) => ({ id, on, endedOn: earliestEnd(ends, id), plan: args }))
    .sort((a, b) => (a.on + a.id < b.on + b.id ? -1 : 1));
}

function earliestEnd(ends: readonly EntryOf<'plan_ended'>[], assignment: string): string | null {
  const days = ends.filter(({ args }) => args.assignment === assignment).map(({ on }) => on);
  return days.sort()[0] ?? null;
}

const OF_THE_PERSON = ['flare_started', 'flare_ended', 'paused', 'resumed', 'withdrawn'];
const OF_THE_PLAN = ['session', 'trial', 'rung_set', 'remeasure', 'weekdays_set'];

/** One ladder's case: its own entries, with the flares and pauses of the person. Null for a plan without a ladder. */
export function caseOf(
  entries: readonly LogEntry[],
  assignment: string,
  today: string,
): { readonly ladder: Ladder; readonly log: readonly CaseEntry[] } | null {
  const ladder = activeAssignments(entries).find(({ id }) => id === assignment)?.plan.ladder;
  if (!ladder) return null;
  const log = entries
    .filter(({ kind, on, args }) => {
      const concerns = OF_THE_PLAN.includes(kind)
        ? args['assignment'] === assignment
        : OF_THE_PERSON.includes(kind);
      return concerns && on <= today;
    })
    .map(({ id, kind, on, args }) => ({ ...args, id, kind, on }));
  return { ladder, log };
}
