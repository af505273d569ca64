// ladder.md §6–7: the set of entries, laid out by day. Here order and duplicates lose all meaning.

import { dayNumber, isDay } from '../days';
import { type Amount, NOTHING, plus, smaller } from './amounts';
import { amountOf, FLARE_PERCENTS, weekdaysOf } from './plan';
import type { CaseEntry } from './types';

/** What was declared on one day about a flare or a pause. */
export interface Declared {
  started: boolean;
  ended: boolean;
}

/** One day's entries, so joined that their order cannot matter. */
export interface DayLog {
  total: Amount;
  /** The smallest trial. */
  trial: Amount | null;
  flare: Declared;
  /** The lowest percent named for a flare. */
  flarePercent: number | null;
  pause: Declared;
  weekdays: readonly number[] | null;
  rungs: number[];
  remeasure: boolean;
}

export const emptyDay = (): DayLog => ({
  total: NOTHING,
  trial: null,
  flare: { started: false, ended: false },
  flarePercent: null,
  pause: { started: false, ended: false },
  weekdays: null,
  rungs: [],
  remeasure: false,
});

/** How each kind of entry joins its day. Arguments that are malformed leave the day as it was. */
const JOIN: Readonly<Record<string, (day: DayLog, entry: CaseEntry) => void>> = {
  session(day, { amount }) {
    day.total = plus(day.total, amountOf(amount) ?? NOTHING);
  },
  trial(day, { amount }) {
    const trial = amountOf(amount);
    if (trial) day.trial = day.trial ? smaller(day.trial, trial) : trial;
  },
  flare_started(day, { flare_percent }) {
    day.flare.started = true;
    if (FLARE_PERCENTS.includes(flare_percent))
      day.flarePercent = Math.min(day.flarePercent ?? 100, Number(flare_percent));
  },
  flare_ended(day) {
    day.flare.ended = true;
  },
  paused(day) {
    day.pause.started = true;
  },
  resumed(day) {
    day.pause.ended = true;
  },
  weekdays_set(day, { weekdays }) {
    day.weekdays = moreDays(day.weekdays, weekdaysOf(weekdays));
  },
  rung_set(day, { rung }) {
    if (typeof rung === 'number') day.rungs.push(rung);
  },
  remeasure(day) {
    day.remeasure = true;
  },
};

/** The list with the most days, then the one that sorts first. */
function moreDays(a: readonly number[] | null, b: readonly number[] | null) {
  if (!a || !b || a.length !== b.length) return (a?.length ?? 0) > (b?.length ?? 0) ? a : b;
  return String(a) < String(b) ? a : b;
}

/** Lays out the entries up to today by day number, without what was withdrawn and without what came twice. */
export function layOut(log: readonly CaseEntry[], today: number): ReadonlyMap<number, DayLog> {
  const entries = log.filter(isEntry).filter(({ on }) => dayNumber(on) <= today);
  const withdrawn = new Set(entries.filter(({ kind }) => kind === 'withdrawn').map((entry) => entry['of']));
  const days = new Map<number, DayLog>();
  for (const entry of once(entries.filter(({ id }) => !withdrawn.has(id)))) {
    const number = dayNumber(entry.on);
    const day = days.get(number) ?? emptyDay();
    days.set(number, day);
    JOIN[entry.kind]?.(day, entry);
  }
  return days;
}

function isEntry(entry: unknown): entry is CaseEntry {
  if (typeof entry !== 'object' || entry === null) return false;
  const { id, kind, on } = entry as Partial<CaseEntry>;
  return typeof id === 'string' && isDay(on) && (kind === 'withdrawn' || Object.hasOwn(JOIN, String(kind)));
}

/** Each id once. Should two entries ever share an id and differ, the one that sorts first counts, in any order. */
function once(entries: readonly CaseEntry[]): Iterable<CaseEntry> {
  const byId = new Map<string, CaseEntry>();
  for (const entry of entries) {
    const other = byId.get(entry.id);
    if (!other || inWriting(entry) < inWriting(other)) byId.set(entry.id, entry);
  }
  return byId.values();
}

const inWriting = (entry: CaseEntry): string => `${entry.on} ${entry.kind} ${JSON.stringify(entry)}`;
