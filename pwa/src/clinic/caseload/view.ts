// The caseload as facts: whom it is about, why, and how the last four weeks went.
import { daysBetween } from '../../domain/days';
import type { Attention, CaseloadPatient, WeekDay } from '../server/shapes';

export interface Groups {
  /** Those with a reason, most urgent first, as the server orders them. */
  readonly needing: readonly CaseloadPatient[];
  readonly following: readonly CaseloadPatient[];
}

export function groupsOf(patients: readonly CaseloadPatient[]): Groups {
  return {
    needing: patients.filter(needsLook),
    following: patients.filter((patient) => !needsLook(patient)),
  };
}

/** A notice about a text may concern everybody. Then it is said of each, and calls nobody forward. */
function needsLook({ attention }: CaseloadPatient): boolean {
  return attention.some(({ code }) => code !== 'text_noticed');
}

/** Those in whose name every written word begins some part: "an ho" finds Anna Holm. */
export function named(patients: readonly CaseloadPatient[], search: string): readonly CaseloadPatient[] {
  const wanted = search.toLocaleLowerCase('da').split(/\s+/).filter(Boolean);
  return patients.filter(({ name }) => {
    const parts = name.toLocaleLowerCase('da').split(/[\s-]+/);
    return wanted.every((word) => parts.some((part) => part.startsWith(word)));
  });
}

/** The plan that the patient follows now, or null. Of several, the newest. */
export function currentPlan({
  plans,
}: Pick<CaseloadPatient, 'plans'>): CaseloadPatient['plans'][number] | null {
  return plans.filter(({ ended_on }) => ended_on === null).at(-1) ?? null;
}

/** Which week of the plan a day is in, counted from 1; null before it begins. */
export function weekOfPlan(from: string, today: string): number | null {
  return today < from ? null : Math.floor(daysBetween(from, today) / 7) + 1;
}

/** How many days ago a patient was heard from; null for never. */
export function daysSilent({ heard_on }: Pick<CaseloadPatient, 'heard_on'>, today: string): number | null {
  return heard_on === null ? null : Math.max(0, daysBetween(heard_on, today));
}

/** A plan's reasons first reach the plan; those about the person reach the page, and so does what was found there. */
export function planOfReason(patient: CaseloadPatient, { code, assignment }: Attention): string | null {
  if (code === 'recovered_waits') return null;
  return assignment ?? currentPlan(patient)?.assignment ?? null;
}

export type DayState = WeekDay['state'];

/** How many days of each state, for the sentence that says what the bars show. */
export function countStates(days: readonly WeekDay[]): Readonly<Record<DayState, number>> {
  const counts = { full: 0, part: 0, none: 0, rest: 0, unheard: 0 };
  for (const { state } of days) counts[state] += 1;
  return counts;
}

export interface Bar {
  readonly on: string;
  readonly state: DayState;
  /** How many days it spans: days in a row that were not heard from are one bar. */
  readonly days: number;
}

/** Four weeks of seven days, oldest first, each as its bars. */
export function weeksOf(days: readonly WeekDay[]): readonly (readonly Bar[])[] {
  return [0, 7, 14, 21].map((from) => barsOf(days.slice(from, from + 7)));
}

function barsOf(week: readonly WeekDay[]): readonly Bar[] {
  const bars: Bar[] = [];
  for (const { on, state } of week) {
    const last = bars.at(-1);
    if (state === 'unheard' && last?.state === 'unheard')
      bars[bars.length - 1] = { ...last, days: last.days + 1 };
    else bars.push({ on, state, days: 1 });
  }
  return bars;
}
