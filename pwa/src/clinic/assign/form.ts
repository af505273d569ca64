// The form of a new plan, as it is written: texts stay texts until they are read.
import type { FlarePercent } from '../../domain/entries';
import { exact, percentOf, roundDown, toNumber } from '../../domain/ladder/amounts';
import { quotaOfRung } from '../../parts/ladder-words';
import type { Plan, PlanStairs } from '../patient/plans';
import type { Pathway, PathwayLadder } from '../server/shapes';

/** Where the staircase begins: three measurements by the patient, three made here, or an agreed amount. */
export type Beginning = 'patient' | 'here' | 'agreed';

export const WEEK: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

export interface LadderForm {
  readonly item: string;
  readonly beginning: Beginning;
  readonly trials: readonly [string, string, string];
  readonly start: string;
  /** What the patient may measure: for the example alone, and never sent. */
  readonly guess: string;
  readonly goal: string;
  readonly pace: 'percent' | 'date';
  readonly rise: string;
  readonly by: string;
  readonly startPercent: string;
  readonly flarePercent: FlarePercent;
  readonly weekdays: readonly number[];
  /** The days that the patient may move the training days to. */
  readonly allowed: readonly number[];
  readonly startsOn: string;
}

export interface PlanForm {
  readonly pathway: string;
  /** Null for a plan without a staircase. */
  readonly ladder: LadderForm | null;
  readonly pages: readonly string[];
  /** The level of each exercise that is part of the plan. */
  readonly levels: Readonly<Record<string, number>>;
  readonly note: string;
}

/** What is usual chosen and every number filled in, so that nothing needs to be touched. */
export function newForm(pathway: Pathway, today: string): PlanForm {
  const { pin, ladders, pages, exercises } = pathway;
  return {
    pathway: pin.id,
    ladder: ladders[0] ? newLadder(ladders[0], today) : null,
    pages: pages.map(({ id }) => id),
    levels: Object.fromEntries(
      exercises.flatMap(({ item, usual, levels }) => (usual ? [[item, levels[0]?.level ?? 1]] : [])),
    ),
    note: '',
  };
}

export function newLadder(ladder: PathwayLadder, startsOn: string): LadderForm {
  const { unit, goal, rise_percent, start_percent, flare_percent, weekdays } = ladder;
  return {
    item: ladder.item,
    beginning: 'patient',
    trials: ['', '', ''],
    start: '',
    guess: inField(toNumber(roundDown(unit, percentOf(exact(goal.default), 34)))),
    goal: inField(goal.default),
    pace: 'percent',
    rise: inField(rise_percent.default),
    by: '',
    startPercent: inField(start_percent.default),
    flarePercent: flare_percent.default as FlarePercent,
    weekdays: weekdays.default,
    allowed: WEEK,
    startsOn,
  };
}

/** What the patient has now, to be changed: on the same staircase, from the present amount. */
export function formOf(plan: Plan, pathway: Pathway, today: string): PlanForm {
  const form = newForm(pathway, today);
  const offered = pathway.ladders.find(({ item }) => item === plan.plan.ladder?.item);
  const pinned = new Set(plan.plan.items.map(({ id }) => id));
  const exercises = new Set(pathway.exercises.map(({ item }) => item));
  return {
    ...form,
    ladder: plan.stairs && offered ? ladderOf(plan.stairs, offered, today) : form.ladder,
    pages: form.pages.filter((page) => pinned.has(page)),
    levels: Object.fromEntries(
      plan.plan.exercises.flatMap(({ item, level }) => (exercises.has(item) ? [[item, level]] : [])),
    ),
  };
}

function ladderOf({ terms, standing }: PlanStairs, offered: PathwayLadder, today: string): LadderForm {
  const present = quotaOfRung(standing);
  return {
    ...newLadder(offered, today),
    ...(present !== null && { beginning: 'agreed', start: inField(present) }),
    goal: inField(terms.goal),
    rise: inField(terms.rise_percent),
    startPercent: inField(terms.start_percent),
    flarePercent: terms.flare_percent,
    weekdays: standing.weekdays.length > 0 ? standing.weekdays : terms.weekdays,
    allowed: terms.weekdays_allowed ?? WEEK,
  };
}

/** A number as a Dane writes it in a field. Without separators of thousands, which could be read as decimals. */
export function inField(amount: number): string {
  return String(amount).replace('.', ',');
}

/** What was written, with a comma or a point; null when it is not a number of 0 or more. */
export function written(text: string): number | null {
  return /^\s*\d{1,6}([.,]\d{1,2})?\s*$/.test(text) ? Number(text.replace(',', '.')) : null;
}
