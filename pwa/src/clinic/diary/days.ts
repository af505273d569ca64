// The days that a paper diary has a line for: those that were due in the last four weeks, and what is known of each.
import { addDays, weekday } from '../../domain/days';
import type { PlanExercise, Unit } from '../../domain/entries';
import { doneOn } from '../patient/days';
import { type PlanStairs, plansOf } from '../patient/plans';
import type { Diary, PatientRecord } from '../server/shapes';

const WEEKS = 4;

export interface DiaryDay {
  readonly on: string;
  /** Measuring days tell what could be done, the others what was done of what was asked for. */
  readonly kind: 'session' | 'trial';
  /** What is in the log for the day already. */
  readonly logged: readonly Logged[];
}

/** An amount that was written down, and by whom. */
export interface Logged {
  readonly id: string;
  readonly amount: number;
  readonly by: string;
}

export interface DiaryPlan {
  readonly assignment: string;
  readonly unit: Unit;
  readonly exercises: readonly PlanExercise[];
  readonly days: readonly DiaryDay[];
}

/** What was written on one line: the amount as typed, and whether the exercises were done. */
export interface Line {
  readonly amount: string;
  readonly exercises: boolean;
}

export type Lines = Readonly<Record<string, Line>>;

export const BLANK: Line = { amount: '', exercises: false };

/** The running plans with a ladder, each with its days up to the one that the paper has come to. */
export function diaryPlans(record: PatientRecord, through: string): readonly DiaryPlan[] {
  return plansOf(record.entries, record.heard_on)
    .filter(({ endedOn }) => endedOn === null)
    .flatMap(({ id, plan, stairs, asOf }) =>
      stairs && !stairs.standing.refused
        ? [
            {
              assignment: id,
              unit: stairs.terms.unit,
              exercises: plan.exercises,
              days: daysOf(stairs, doneOn(record.entries, id), asOf, through),
            },
          ]
        : [],
    );
}

/**
 * What the day last heard from leaves open is taken as it stood then: the weeks after it were walked by the paper,
 * and an engine that is told of none of them would take them for silence.
 */
function daysOf(
  { standing }: PlanStairs,
  done: ReturnType<typeof doneOn>,
  asOf: string,
  through: string,
): readonly DiaryDay[] {
  const measuring = standing.today?.phase === 'measuring';
  const first = standing.days[0]?.on ?? asOf;
  const known = new Map(standing.days.map((day) => [day.on, day]));
  return [...Array(7 * WEEKS).keys()]
    .map((back) => addDays(through, -back))
    .reverse()
    .filter((on) => on >= first)
    .map((on) => ({ on, day: known.get(on), logged: loggedOn(done, on) }))
    .filter(
      ({ on, day, logged }) =>
        logged.length > 0 ||
        (day ? day.due || day.phase === 'measuring' : measuring || standing.weekdays.includes(weekday(on))),
    )
    .map(({ on, day, logged }) => ({
      on,
      kind: (day ? day.phase === 'measuring' : measuring) ? 'trial' : 'session',
      logged,
    }));
}

function loggedOn(done: ReturnType<typeof doneOn>, on: string): readonly Logged[] {
  return done
    .filter((entry) => entry.on === on)
    .map(({ id, args, by }) => ({ id, amount: args.amount, by: by.id }));
}

/** The number that was typed, with a comma or a point; null where it is none. */
export function amountIn(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  return /^\d{1,6}(\.\d{1,3})?$/.test(text) ? Number(text) : null;
}

/** Which lines hold something that is no number. */
export function wrongLines(lines: Lines): readonly string[] {
  return Object.entries(lines)
    .filter(([, { amount }]) => amount.trim() !== '' && amountIn(amount) === null)
    .map(([key]) => key);
}

export function lineKey(assignment: string, on: string): string {
  return `${assignment} ${on}`;
}

/** The entries that the lines make. `idOf` gives the same id for the same line each time, so that copying twice is once. */
export function entriesOf(
  plans: readonly DiaryPlan[],
  lines: Lines,
  idOf: (key: string) => string,
): Diary['entries'] {
  return plans.flatMap(({ assignment, days, exercises }) =>
    days.flatMap(({ on, kind }) => {
      const key = lineKey(assignment, on);
      const line = lines[key] ?? BLANK;
      const amount = amountIn(line.amount);
      return [
        ...(amount === null || (kind === 'session' && amount === 0)
          ? []
          : [{ id: idOf(key), kind, on, args: { assignment, amount } }]),
        ...(line.exercises
          ? exercises.map(({ item, sets }) => ({
              id: idOf(`${key} ${item}`),
              kind: 'exercise_done' as const,
              on,
              args: { assignment, exercise: item, sets },
            }))
          : []),
      ];
    }),
  );
}
