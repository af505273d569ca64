// docs/ladder.md §10: one person, several ladders. From the person's log to each plan's own case.

import { dayNumber, dayOf } from '../days';
import { type EntryOf, isKind, type LogEntry, type PlanAssigned, withdrawnIds } from '../entries';
import { type Holding, hold } from './interruption';
import { layOut } from './log';
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
  const byId = new Map(
    standing.filter((entry) => isKind(entry, 'plan_assigned')).map((entry) => [entry.id, entry]),
  );
  return [...byId.values()]
    .map(({ id, on, args }) => ({ id, on, endedOn: earliestEnd(ends, id), plan: args }))
    .sort((a, b) => (a.on + a.id < b.on + b.id ? -1 : 1));
}

function earliestEnd(ends: readonly EntryOf<'plan_ended'>[], assignment: string): string | null {
  const days = ends.filter(({ args }) => args.assignment === assignment).map(({ on }) => on);
  return days.sort()[0] ?? null;
}

const OF_THE_PERSON = ['flare_started', 'flare_ended', 'paused', 'resumed', 'withdrawn'];
const OF_THE_PLAN = ['session', 'trial', 'rung_set', 'remeasure', 'weekdays_set'];
/** Pain, effort and notes are left behind here, so that no rule could ever read them. */
const READ: readonly string[] = ['amount', 'flare_percent', 'weekdays', 'rung', 'of'];

/** One ladder's case: its own entries, with the flares and pauses of the person. Null for a plan without a ladder. */
export function caseOf(
  entries: readonly LogEntry[],
  assignment: string,
  today: string,
): { readonly ladder: Ladder; readonly log: readonly CaseEntry[] } | null {
  const assigned = activeAssignments(entries).find(({ id }) => id === assignment)?.plan.ladder;
  if (!assigned) return null;
  const { item: _, ...ladder } = assigned;
  const log = entries.filter(({ kind, args }) => {
    return OF_THE_PERSON.includes(kind) || (OF_THE_PLAN.includes(kind) && args['assignment'] === assignment);
  });
  return { ladder, log: log.filter(({ on }) => on <= today).map(caseEntry) };
}

/** Since which day a flare or a pause holds today, for the person, whatever plans there are. */
export function holdingOn(
  entries: readonly LogEntry[],
  today: string,
): { readonly flareSince: string | null; readonly pauseSince: string | null } {
  const days = layOut(entries.filter(({ kind }) => OF_THE_PERSON.includes(kind)).map(caseEntry), today);
  let flare: Holding | null = null;
  let pause: Holding | null = null;
  for (let day = Math.min(...days.keys()); day <= dayNumber(today); day++) {
    const { flare_started, flare_ended, paused, resumed } = days.get(day) ?? {};
    flare = hold(flare, flare_started, flare_ended, day);
    pause = hold(pause, paused, resumed, day);
  }
  return { flareSince: flare && dayOf(flare.since), pauseSince: pause && dayOf(pause.since) };
}

/** A flare-up of the person: the day on which it began, and the first day without it; null while it holds. */
export interface FlareSpan {
  readonly began: string;
  readonly over: string | null;
}

/** Every flare-up up to today, oldest first. */
export function flareSpans(entries: readonly LogEntry[], today: string): readonly FlareSpan[] {
  const days = layOut(entries.filter(({ kind }) => OF_THE_PERSON.includes(kind)).map(caseEntry), today);
  const spans: FlareSpan[] = [];
  let flare: Holding | null = null;
  for (let day = Math.min(...days.keys()); day <= dayNumber(today); day++) {
    const before = flare;
    const { flare_started, flare_ended } = days.get(day) ?? {};
    flare = hold(before, flare_started, flare_ended, day);
    if (flare && !before) spans.push({ began: dayOf(day), over: null });
    if (before && !flare) spans[spans.length - 1] = { began: dayOf(before.since), over: dayOf(day) };
  }
  return spans;
}

function caseEntry({ id, kind, on, args }: LogEntry): CaseEntry {
  const read = READ.filter((name) => name in args).map((name) => [name, args[name]]);
  return { ...Object.fromEntries(read), id, kind, on };
}
