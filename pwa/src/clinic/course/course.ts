// A course of days as a drawing: where each day and each amount stands, in percent, so that one drawing fits every width.
import { addDays, dayNumber, dayOf } from '../../domain/days';
import type { Day, Phase, PlannedRung } from '../../domain/ladder';

export type CourseDay = Pick<Day, 'on' | 'quota' | 'phase'>;

/** The first day and the last, and the highest amount that there is room for. */
export interface Frame {
  readonly from: string;
  readonly until: string;
  readonly top: number;
}

/** A run of days, `until` its last. */
export interface Stretch<Kind> {
  readonly from: string;
  readonly until: string;
  readonly is: Kind;
}

/** Room above the highest amount. */
const HEADROOM = 1.1;

export function frameOf(from: string, until: string, amounts: readonly number[]): Frame {
  return { from, until: until < from ? from : until, top: Math.max(1, ...amounts) * HEADROOM };
}

/** The left edge of a day. */
export function x({ from, until }: Frame, on: string): number {
  const days = dayNumber(until) - dayNumber(from) + 1;
  return (100 * (dayNumber(on) - dayNumber(from))) / days;
}

export function y({ top }: Frame, amount: number): number {
  return 100 - (100 * amount) / top;
}

/** Days in a row on which the same holds. Days of which nothing is to be said are left out. */
export function stretches<Kind>(
  days: readonly CourseDay[],
  say: (day: CourseDay) => Kind | null,
): readonly Stretch<Kind>[] {
  const found: Stretch<Kind>[] = [];
  for (const day of days) {
    const is = say(day);
    if (is === null) continue;
    const last = found.at(-1);
    const goesOn = last && last.is === is && addDays(last.until, 1) === day.on;
    if (goesOn) found[found.length - 1] = { ...last, until: day.on };
    else found.push({ from: day.on, until: day.on, is });
  }
  return found;
}

/** The amounts as one line of steps, broken where there is no amount. */
export function line(frame: Frame, days: readonly CourseDay[]): string {
  let before: Stretch<number> | null = null;
  let path = '';
  for (const stretch of stretches(days, ({ quota }) => quota)) {
    const joins = before !== null && addDays(before.until, 1) === stretch.from;
    const height = y(frame, stretch.is).toFixed(2);
    path += joins ? `V${height}` : `M${x(frame, stretch.from).toFixed(2)} ${height}`;
    path += `H${x(frame, addDays(stretch.until, 1)).toFixed(2)}`;
    before = stretch;
  }
  return path;
}

/** The ground under the line. */
export function area(frame: Frame, days: readonly CourseDay[]): string {
  return stretches(days, ({ quota }) => quota)
    .map(({ from, until, is }) => {
      const [left, right] = [x(frame, from), x(frame, addDays(until, 1))].map((at) => at.toFixed(2));
      return `M${left} 100V${y(frame, is).toFixed(2)}H${right}V100Z`;
    })
    .join('');
}

/** What a clinician looks for on the way. */
export type Band = Extract<Phase, 'flare' | 'paused' | 'measuring'>;
const BANDS: readonly string[] = ['flare', 'paused', 'measuring'] satisfies Band[];

export function bands(days: readonly CourseDay[]): readonly Stretch<Band>[] {
  return stretches(days, ({ phase }) => (BANDS.includes(phase) ? (phase as Band) : null));
}

/** The rungs as they are planned, day by day; the goal's own has a week, like the others. */
export function daysAhead(planned: readonly PlannedRung[], after: string): readonly CourseDay[] {
  return planned
    .flatMap(({ quota, from }) =>
      Array.from({ length: 7 }, (_, at): CourseDay => ({ on: addDays(from, at), quota, phase: 'climbing' })),
    )
    .filter(({ on }) => on > after);
}

/** How far apart the names of two months stand. */
const APART = 12;

/** The first days of months, as far as there is room to name them. */
export function monthsIn(frame: Frame): readonly string[] {
  const found: string[] = [];
  for (let at = dayNumber(frame.from); at <= dayNumber(frame.until); at++) {
    const on = dayOf(at);
    const last = found.at(-1);
    const isFree = last === undefined || x(frame, on) - x(frame, last) >= APART;
    if (on.endsWith('-01') && isFree && x(frame, on) <= 100 - APART) found.push(on);
  }
  return found;
}
