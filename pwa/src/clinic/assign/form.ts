// The form of a new plan, as it is written: texts stay texts until they are read.
import type { FlarePercent } from '../../domain/entries';
import { exact, percentOf, roundDown, toNumber } from '../../domain/ladder/amounts';
import type { Pathway, PathwayLadder } from '../server/shapes';

/** Where the staircase begins: three measurements by the patient, three made here, or an agreed amount. */
export type Beginning = 'patient' | 'here' | 'agreed';

export interface LadderForm {
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
  readonly startsOn: string;
}

export interface PlanForm {
  readonly pathway: string;
  readonly withLadder: boolean;
  readonly ladder: LadderForm | null;
  readonly pages: readonly string[];
  /** The level of each exercise that is part of the plan. */
  readonly levels: Readonly<Record<string, number>>;
  readonly note: string;
}

/** Everything chosen and every number filled in, so that nothing needs to be touched. */
export function newForm(pathway: Pathway, today: string, presentQuota: number | null): PlanForm {
  const { pin, ladder, pages, exercises } = pathway;
  return {
    pathway: pin.id,
    withLadder: ladder !== null,
    ladder: ladder && newLadder(ladder, today, presentQuota),
    pages: pages.map(({ id }) => id),
    levels: Object.fromEntries(exercises.map(({ item, levels }) => [item, levels[0]?.level ?? 1])),
    note: '',
  };
}

/** Somebody who is on a rung already begins there: a new goal or pace is a new plan at the present quota. */
function newLadder(ladder: PathwayLadder, today: string, presentQuota: number | null): LadderForm {
  const { unit, goal, rise_percent, start_percent, flare_percent, weekdays } = ladder;
  return {
    beginning: presentQuota === null ? 'patient' : 'agreed',
    trials: ['', '', ''],
    start: presentQuota === null ? '' : inField(presentQuota),
    guess: inField(toNumber(roundDown(unit, percentOf(exact(goal.default), 34)))),
    goal: inField(goal.default),
    pace: 'percent',
    rise: inField(rise_percent.default),
    by: '',
    startPercent: inField(start_percent.default),
    flarePercent: flare_percent.default as FlarePercent,
    weekdays,
    startsOn: today,
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
