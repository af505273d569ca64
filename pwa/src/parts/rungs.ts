// The staircase as facts: which steps are done, where the patient stands, what is planned when, and what happened on the way.
import { addDays } from '../domain/days';
import type { Day, Phase, Standing, Verdict } from '../domain/ladder';
import type { Step } from './stairs';

export interface Rung {
  readonly rung: number;
  readonly quota: number;
  readonly state: Step['state'];
  /** The day it was first reached, or the day it begins if every week climbs; null where neither is known. */
  readonly from: string | null;
}

/** What the way up was marked by: a flare-up, a pause, or a week more on the same rung. */
export type MarkKind = 'flare' | 'pause' | 'again';

export interface Mark {
  readonly kind: MarkKind;
  /** The rung on which it began, counted from 0. */
  readonly at: number;
  readonly on: string;
}

export interface Rungs {
  readonly rungs: readonly Rung[];
  /** The earliest first. */
  readonly marks: readonly Mark[];
  readonly startedOn: string | null;
  readonly goalOn: string | null;
}

export const NO_RUNGS: Rungs = { rungs: [], marks: [], startedOn: null, goalOn: null };

export function rungsOf(standing: Standing): Rungs {
  const { rungs, planned, today } = standing;
  const days = sinceBuilt(standing);
  const present = today?.rung ?? 0;
  const reached = firstDays(days);
  const promised = new Map(planned.map(({ rung, from }) => [rung, from]));
  return {
    rungs: rungs.map((quota, at) => {
      const rung = at + 1;
      const state = rung < present ? 'done' : rung === present ? 'now' : 'planned';
      const from = (state === 'planned' ? promised.get(rung) : reached.get(rung)) ?? null;
      return { rung, quota, state, from };
    }),
    marks: marksOf(standing),
    startedOn: days[0]?.on ?? promised.get(1) ?? null,
    goalOn: promised.get(rungs.length) ?? null,
  };
}

/** The days on the ladder as it is built now; an earlier ladder had other rungs. */
function sinceBuilt({ days }: Standing): readonly Day[] {
  return days.slice(days.findLastIndex(({ rung }) => rung === null) + 1);
}

function firstDays(days: readonly Day[]): ReadonlyMap<number, string> {
  const first = new Map<number, string>();
  for (const { rung, on } of days) {
    if (rung !== null && !first.has(rung)) first.set(rung, on);
  }
  return first;
}

export function marksOf(standing: Standing): readonly Mark[] {
  const days = sinceBuilt(standing);
  const marks = [...begun(days, 'flare', 'flare'), ...begun(days, 'paused', 'pause'), ...repeated(standing)];
  return marks
    .filter(({ on }) => on >= (days[0]?.on ?? ''))
    .sort((one, other) => (one.on < other.on ? -1 : 1));
}

/** Where each run of days in that phase began. */
function begun(days: readonly Day[], phase: Phase, kind: MarkKind): Mark[] {
  return days
    .filter((day, at) => day.phase === phase && days[at - 1]?.phase !== phase)
    .flatMap(({ rung, on }) => (rung === null ? [] : [{ kind, at: rung - 1, on }]));
}

const SAME_RUNG: readonly Verdict[] = ['same_rung_again', 'quiet_week'];

/** The weeks that a verdict began on the rung where the week before had been. */
function repeated({ weeks }: Standing): Mark[] {
  return weeks
    .filter(({ verdict }) => SAME_RUNG.includes(verdict))
    .map(({ rung, from }) => ({ kind: 'again', at: rung - 1, on: addDays(from, 7) }));
}
