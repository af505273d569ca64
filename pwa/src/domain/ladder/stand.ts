// Where the patient stands, and why: ladder, log entries and today in, ladder.md §9 out.

import { dayNumber, dayOf } from '../days';
import { toNumber } from './amounts';
import { Course } from './course';
import { layOut } from './log';
import { readPlan } from './plan';
import { dayAfterRamp, plannedFrom } from './planned';
import type { Alert, CaseEntry, Day, Ladder, PlannedRung, RungWeek, Span, Standing } from './types';

const NOWHERE: Standing = {
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
  planned: [],
};

export function stand(ladder: Ladder, log: readonly CaseEntry[], today: string): Standing {
  const read = readPlan(ladder);
  if (typeof read === 'string') return { ...NOWHERE, refused: read };
  const { plan, built } = read;
  const last = dayNumber(today);
  const byDay = layOut(log, last);
  const course = new Course(plan, built, byDay);
  const days: Day[] = [];
  const first = Math.min(plan.startsOn, ...byDay.keys());
  for (let day = first; day <= last; day++) {
    if (day < plan.startsOn) course.beforeStart(day);
    else days.push(course.live(day));
  }

  const rungs = course.built?.rungs.map(toNumber) ?? [];
  const known = {
    ...NOWHERE,
    rungs,
    warnings: course.built?.warnings ?? [],
    planned: planned(course, rungs, last),
  };
  const end = days.at(-1);
  if (!end) return { ...known, today: NOT_STARTED, why: 'not_started' };
  const { on: _, ...atEnd } = end;
  return {
    ...known,
    today: atEnd,
    why: course.why(),
    hints: course.hints(last),
    alerts: course.alerts.sort(byDateThenCode),
    spans: spans(days),
    days,
    weeks: course.weeks,
    week: runningWeek(course),
  };
}

const NOT_STARTED = {
  phase: 'not_started',
  rung: null,
  quota: null,
  due: false,
  total: 0,
  full: false,
} as const;

function byDateThenCode(a: Alert, b: Alert): number {
  return `${a.on} ${a.code}` < `${b.on} ${b.code}` ? -1 : 1;
}

function spans(days: readonly Day[]): readonly Span[] {
  return days
    .filter((day, index) => !isSame(day, days[index - 1]))
    .map(({ on, phase, rung, quota }) => ({ from: on, phase, rung, quota }));
}

function isSame(day: Day, before: Day | undefined): boolean {
  return before?.phase === day.phase && before.rung === day.rung && before.quota === day.quota;
}

function runningWeek({ state, interruption }: Course): RungWeek | null {
  if (state.phase !== 'climbing' || interruption) return null;
  return { from: dayOf(state.from), fullDays: state.full, dueDays: state.due };
}

/** Nothing can be dated while measuring or interrupted, and nothing is left to date when maintaining. */
function planned(course: Course, rungs: readonly number[], today: number): readonly PlannedRung[] {
  const { state, interruption, weekdays } = course;
  if (interruption) return [];
  if (state.phase === 'climbing') return plannedFrom(rungs, state.rung, state.from);
  if (state.phase !== 'ramp' || state.leadsTo === 'maintaining') return [];
  return plannedFrom(rungs, state.rung, dayAfterRamp(state, weekdays, today));
}
