// docs/ladder.md §6–7: the set of entries, laid out by day. Here order, duplicates and withdrawn entries disappear.

import { dayNumber, isDay } from '../days';
import { type Amount, amountIn, less, smaller } from './amounts';
import { isFlarePercent, weekdaysOf } from './plan';
import type { CaseEntry } from './types';

/** What counts of each kind's entries on one day. A flare's percent is 0 where its entry names none. */
export interface DayLog {
  readonly session?: readonly Amount[];
  readonly trial?: readonly Amount[];
  readonly flare_started?: readonly number[];
  readonly flare_ended?: readonly unknown[];
  readonly paused?: readonly unknown[];
  readonly resumed?: readonly unknown[];
  readonly weekdays_set?: readonly string[];
  readonly rung_set?: readonly number[];
  readonly remeasure?: readonly unknown[];
}

type Value = Amount | number | string;
const bare = () => 0;

/** The one argument of each kind that counts; null where it is malformed, and then the entry is ignored. */
const READ: Readonly<Record<string, (entry: CaseEntry) => Value | null>> = {
  session: ({ amount }) => aboveNothing(amountIn(amount)),
  trial: ({ amount }) => amountIn(amount),
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
  readonly value: Value;
}

const aboveNothing = (amount: Amount | null) => (amount && amount.top > 0n ? amount : null);

export function layOut(log: readonly CaseEntry[], today: string): ReadonlyMap<number, DayLog> {
  const entries = once(log, today);
  const withdrawn = new Set<Value>();
  for (const { kind, value } of entries.values()) if (kind === 'withdrawn') withdrawn.add(value);
  const days = new Map<number, Record<string, Value[]>>();
  for (const { id, kind, on, value } of entries.values()) {
    if (withdrawn.has(id) || kind === 'withdrawn') continue;
    const number = dayNumber(on);
    const day = days.get(number) ?? {};
    days.set(number, day);
    const said = day[kind];
    if (said) said.push(value);
    else day[kind] = [value];
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

export function smallest(trials: readonly Amount[] | undefined): Amount | null {
  return trials?.reduce(smaller) ?? null;
}

function read(entry: CaseEntry | null): ReadEntry | null {
  const { id, kind, on } = entry ?? {};
  if (!entry || typeof id !== 'string' || typeof kind !== 'string' || !isDay(on)) return null;
  const value = Object.hasOwn(READ, kind) ? (READ[kind]?.(entry) ?? null) : null;
  return value === null ? null : { id, kind, on, value };
}

/** Each id up to today once. Should one ever name two different entries, the one that sorts first counts, in any order. */
function once(log: readonly CaseEntry[], today: string): ReadonlyMap<string, ReadEntry> {
  const byId = new Map<string, ReadEntry>();
  for (const written of log) {
    const entry = read(written);
    if (!entry || entry.on > today) continue;
    const other = byId.get(entry.id);
    if (!other || sortsBefore(entry, other)) byId.set(entry.id, entry);
  }
  return byId;
}

function sortsBefore(a: ReadEntry, b: ReadEntry): boolean {
  if (a.on !== b.on) return a.on < b.on;
  if (a.kind !== b.kind) return a.kind < b.kind;
  const [one, other] = [a.value, b.value];
  return typeof one === 'object' && typeof other === 'object' ? less(one, other) : one < other;
}
