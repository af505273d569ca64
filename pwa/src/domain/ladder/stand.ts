// Where the patient stands, and why: ladder, log entries and today in, docs/ladder.md §9 out.

import { dayNumber, dayOf } from '../days';
import { toNumber } from './amounts';
import { Course } from './course';
import { hintsOn } from './hints';
import { layOut, trialsBefore } from './log';
import { readPlan } from './plan';
import type { Climbing } from './states';
import type { Alert, CaseEntry, Day, Ladder, PlannedRung, Span, Standing } from './types';

const NOTHING_SAID: Standing = {
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
};
const NOT_STARTED = {
  phase: 'not_started',
  rung: null,
  quota: null,
  due: false,
  total: 0,
  full: false,
} as const;

export function stand(ladder: Ladder, log: readonly CaseEntry[], today: string): Standing {
  const read = readPlan(ladder);
  if (typeof read === 'string') return { ...NOTHING_SAID, refused: read };
  const { plan, built } = read;
  const last = dayNumber(today);
  const entries = layOut(log, today);
  const course = new Course(plan, built, trialsBefore(plan.startsOn, entries));
  for (let day = Math.min(plan.startsOn, ...entries.keys()); day <= last; day++) {
    const onDay = entries.get(day) ?? {};
    if (day < plan.startsOn) course.declare(day, onDay);
    else course.live(day, onDay);
  }

  const { days, weeks, alerts, flare, state } = course;
  const rungs = course.built?.rungs.map(toNumber) ?? [];
  const known = {
    ...NOTHING_SAID,
    rungs,
    warnings: course.built?.warnings ?? [],
    weekdays: [...course.weekdays].map(Number),
    planned: plannedFrom(course.runningWeek, rungs),
  };
  const end = days.at(-1);
  if (!end) return { ...known, today: NOT_STARTED, why: 'not_started' };
  const { phase, rung, quota, due, total, full } = end;
  return {
    ...known,
    today: { phase, rung, quota, due, total, full },
    why: course.why,
    hints: hintsOn(days, flare && last - flare.since),
    alerts: alerts.sort(byDateThenCode),
    spans: spansOf(days),
    days,
    weeks,
    measuredDays: state.phase === 'measuring' ? state.trials.length : null,
    week: course.runningWeek && course.week(course.runningWeek.from),
  };
}

/** §2. Written down in advance: every rung from the running week's on, a week each. */
function plannedFrom(week: Climbing | null, rungs: readonly number[]): readonly PlannedRung[] {
  if (!week) return [];
  const { rung, from } = week;
  return rungs
    .slice(rung - 1)
    .map((quota, weeks) => ({ rung: rung + weeks, quota, from: dayOf(from + 7 * weeks) }));
}

function byDateThenCode(a: Alert, b: Alert): number {
  return a.on + a.code < b.on + b.code ? -1 : 1;
}

function spansOf(days: readonly Day[]): readonly Span[] {
  return days
    .filter(({ phase, rung, quota }, index) => {
      const before = days[index - 1];
      return phase !== before?.phase || rung !== before.rung || quota !== before.quota;
    })
    .map(({ on, phase, rung, quota }) => ({ from: on, phase, rung, quota }));
}
