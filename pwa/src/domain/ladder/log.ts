// docs/ladder.md §6–7: the set of entries, laid out by day. Here order, duplicates and withdrawn entries disappear.

import { dayNumber, isDay } from '../days';
import { type Amount, exact } from './amounts';
import { isAmount, isFlarePercent, weekdaysOf } from './plan';
import type { CaseEntry } from './types';

/** What counts of each kind's entries on one day. A flare's percent is 0 where its entry names none. */
export interface DayLog {
  readonly session?: readonly number[];
  readonly trial?: readonly number[];
  readonly flare_started?: readonly number[];
  readonly flare_ended?: readonly unknown[];
  readonly paused?: readonly unknown[];
  readonly resumed?: readonly unknown[];
  readonly weekdays_set?: readonly string[];
  readonly rung_set?: readonly number[];
  readonly remeasure?: readonly unknown[];
}

type Value = number | string | null;
const bare = (): Value => 0;

/** The one argument of each kind that counts; null where it is malformed, and then the entry is ignored. */
const READ: Readonly<Record<string, (entry: CaseEntry) => Value>> = {
  session: ({ amount }) => (isAmount(amount) && amount > 0 ? amount : null),
  trial: ({ amount }) => (isAmount(amount) ? amount : null),
  flare_started: ({ flare_percent }) => (isFlarePercent(flare_percent) ? flare_percent : 0),
  flare_ended: bare,
  paused: bare,
  resumed: bare,
  weekdays_set: ({ weekdays }) => weekdaysOf(weekdays),
  rung_set: ({ rung }) => (Number.isInteger(rung) ? Number(rung) : null),
  remeasure: bare,
  withdrawn: ({ of }) => (typeof of === 'string' ? of : null),
};

interface ReadEntry {
  readonly id: string;
  readonly kind: string;
  readonly on: string;
  readonly value: number | string;
}

export function layOut(log: readonly CaseEntry[], today: string): ReadonlyMap<number, DayLog> {
  const entries = once(
    log
      .map(read)
      .filter((entry) => entry !== null)
      .filter(({ on }) => on <= today),
  );
  const withdrawn = new Set(entries.filter(({ kind }) => kind === 'withdrawn').map(({ value }) => value));
  const days = new Map<number, Record<string, (number | string)[]>>();
  for (const { id, kind, on, value } of entries) {
    if (withdrawn.has(id)) continue;
    const day = days.get(dayNumber(on)) ?? {};
    days.set(dayNumber(on), day);
    day[kind] = [...(day[kind] ?? []), value];
  }
  return days as ReadonlyMap<number, DayLog>;
}

/** The trials of each day before the plan starts; of several on one day, the smallest. */
export function trialsBefore(startsOn: number, entries: ReadonlyMap<number, DayLog>): readonly Amount[] {
  return [...entries]
    .filter(([day]) => day < startsOn)
    .sort(([a], [b]) => a - b)
    .flatMap(([, { trial }]) => smallest(trial) ?? []);
}

export function smallest(trials: readonly number[] | undefined): Amount | null {
  return trials ? exact(Math.min(...trials)) : null;
}

function read(entry: CaseEntry | null): ReadEntry | null {
  const { id, kind, on } = entry ?? {};
  if (!entry || typeof id !== 'string' || !isDay(on) || !Object.hasOwn(READ, String(kind))) return null;
  const value = READ[String(kind)]?.(entry) ?? null;
  return value === null ? null : { id, kind: String(kind), on, value };
}

/** Each id once. Should one ever name two different entries, the one that sorts first counts, in any order. */
function once(entries: readonly ReadEntry[]): readonly ReadEntry[] {
  const byId = new Map<string, ReadEntry>();
  for (const entry of entries) {
    const other = byId.get(entry.id);
    if (!other || sortsBefore(entry, other)) byId.set(entry.id, entry);
  }
  return [...byId.values()];
}

function sortsBefore(a: ReadEntry, b: ReadEntry): boolean {
  if (a.on !== b.on) return a.on < b.on;
  return a.kind === b.kind ? a.value < b.value : a.kind < b.kind;
}
