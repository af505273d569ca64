// Words for telling a ladder's story in a test. Day 0 is the Monday on which the walking ladder starts.

import { addDays } from '../../days';
import { type CaseEntry, type Ladder, type Standing, stand } from '..';

export const MONDAY = '2026-03-02';

/** Ten minutes agreed, twenty to reach, Monday, Wednesday and Friday: rungs 10 11 12 13 14 16 18 20. */
export const walking: Ladder = {
  unit: 'minutes',
  goal: 20,
  start: 10,
  weekdays: [1, 3, 5],
  starts_on: MONDAY,
};

const { start: _, ...unmeasured } = walking;
/** The same, but the start has to be measured first. */
export const toMeasure: Ladder = unmeasured;

export const onDay = (day: number): string => addDays(MONDAY, day);

let written = 0;
function entry(kind: string, day: number, args: Record<string, unknown> = {}): CaseEntry {
  written += 1;
  return { ...args, id: `${kind}-${written}`, kind, on: onDay(day) };
}

export const session = (day: number, amount: number) => entry('session', day, { amount });
export const sessions = (days: readonly number[], amount: number) => days.map((day) => session(day, amount));
export const trial = (day: number, amount: number) => entry('trial', day, { amount });
export const trials = (days: readonly number[], amount: number) => days.map((day) => trial(day, amount));
export const flare = (day: number, percent?: number) =>
  entry('flare_started', day, percent === undefined ? {} : { flare_percent: percent });
export const flareEnds = (day: number) => entry('flare_ended', day);
export const pause = (day: number) => entry('paused', day, { reason: 'away' });
export const resumes = (day: number) => entry('resumed', day);
export const weekdaysSet = (day: number, weekdays: readonly number[]) =>
  entry('weekdays_set', day, { weekdays });
export const rungSet = (day: number, rung: number) => entry('rung_set', day, { rung });
export const remeasure = (day: number) => entry('remeasure', day);
export const withdrawn = (day: number, of: CaseEntry) => entry('withdrawn', day, { of: of.id });

/** Every due day of the first weeks done in full, so that rung `weeks + 1` begins on day 7 × weeks. */
export function climbed(weeks: number): readonly CaseEntry[] {
  const quotas = [10, 11, 12, 13, 14, 16, 18, 20].slice(0, weeks);
  return quotas.flatMap((quota, week) => sessions([7 * week, 7 * week + 2, 7 * week + 4], quota));
}

export function standingOn(day: number, log: readonly CaseEntry[], ladder: Ladder = walking): Standing {
  return stand(ladder, log, onDay(day));
}

/** The day told in one line: `phase rung quota why`, with a dash for what there is none of. */
export function told(day: number, log: readonly CaseEntry[], ladder: Ladder = walking): string {
  const { today, why } = standingOn(day, log, ladder);
  return `${today?.phase} ${today?.rung ?? '-'} ${today?.quota ?? '-'} ${why}`;
}

/** The alerts up to a day, each as `code day`. */
export function alertsBy(
  day: number,
  log: readonly CaseEntry[],
  ladder: Ladder = walking,
): readonly string[] {
  const days = new Map(Array.from({ length: day + 1 }, (_, number) => [onDay(number), number]));
  return standingOn(day, log, ladder).alerts.map(({ code, on }) => `${code} ${days.get(on)}`);
}
