// Where the patient stands, and why: ladder, log entries and today in, docs/ladder.md §9 out.

import { dayNumber, dayOf } from '../days';
import { type Amount, NOTHING, toNumber } from './amounts';
import { Course } from './course';
import { hintsOn } from './hints';
import { layOut, trialsBefore } from './log';
import { readPlan } from './plan';
import type { Alert, CaseEntry, Day, Ladder, PlannedRung, Span, Standing } from './types';

const NOTHING_SAID = {
  refused: null,
  rungs: [],
  warnings: [],
  today: null,
  why: null,
  hints: [],
  alerts: [],
  spans: [],
  days: [],
  weeks: [],
  week: null,
  weekdays: [],
  measuredDays: null,
  planned: [],
} as const;

export function stand(ladder: Ladder, log: readonly CaseEntry[], today: string): Standing {
  return standIn(toNumber, ladder, log, today);
}

/** The same with amounts told in another way than as numbers; equal amounts must be told as the same value. */
export function standIn<N>(
  tell: (amount: Amount) => N,
  ladder: Ladder,
  log: readonly CaseEntry[],
  today: string,
): Standing<N> {
  const read = readPlan(ladder);
  if (typeof read === 'string') return { ...NOTHING_SAID, refused: read };
  const { plan, built } = read;
  const last = dayNumber(today);
  const entries = layOut(log, today);
  const earlier = built ? [] : trialsBefore(plan.startsOn, entries);
  const course = new Course(plan, built, earlier, tell);
  for (let day = Math.min(plan.startsOn, ...entries.keys()); day <= last; day++) {
    const onDay = entries.get(day);
    if (day < plan.startsOn) course.declare(day, onDay ?? {});
    else course.live(day, onDay);
  }

  const rungs = course.built?.rungs.map(tell) ?? [];
  const known = {
    ...NOTHING_SAID,
    rungs,
    warnings: course.built?.warnings ?? [],
    weekdays: [...course.weekdays].map(Number),
    planned: plannedFrom(course, rungs),
  };
  const { days } = course;
  const end = days.at(-1);
  if (!end) return { ...known, today: notStarted(tell), why: 'not_started' };
  const { phase, rung, quota, due, total, full } = end;
  const { alerts, flare, runningWeek, state, weeks, why } = course;
  return {
    ...known,
    today: { phase, rung, quota, due, total, full },
    why,
    hints: hintsOn(days, flare ? last - flare.since : 0, last - course.lastSession),
    alerts: alerts.sort(byDateThenCode),
    spans: spansOf(days),
    days,
    weeks,
    measuredDays: state.phase === 'measuring' ? state.trials.length : null,
    week: runningWeek && course.week(runningWeek.from),
  };
}

function notStarted<N>(tell: (amount: Amount) => N) {
  const phase = 'not_started' as const;
  return { phase, rung: null, quota: null, due: false, total: tell(NOTHING), full: false };
}

/** §2.6. Written down in advance: every rung from the running week's on, a week each. */
function plannedFrom<N>({ runningWeek }: Course<N>, rungs: readonly N[]): readonly PlannedRung<N>[] {
  if (!runningWeek) return [];
  const { rung, from } = runningWeek;
  return rungs
    .slice(rung - 1)
    .map((quota, weeks) => ({ rung: rung + weeks, quota, from: dayOf(from + 7 * weeks) }));
}

function byDateThenCode(a: Alert, b: Alert): number {
  return a.on + a.code < b.on + b.code ? -1 : 1;
}

function spansOf<N>(days: readonly Day<N>[]): readonly Span<N>[] {
  const spans: Span<N>[] = [];
  let before: Day<N> | undefined;
  for (const day of days) {
    const { on, phase, rung, quota } = day;
    const goesOn = phase === before?.phase && rung === before.rung && quota === before.quota;
    if (!goesOn) spans.push({ from: on, phase, rung, quota });
    before = day;
  }
  return spans;
}
