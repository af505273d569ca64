// The staircase as facts: which steps are done, where the patient stands, what is planned when, and where a flare was.
import type { Day, Standing } from '../domain/ladder';
import type { Step } from './stairs';

export interface Rung {
  readonly rung: number;
  readonly quota: number;
  readonly state: Step['state'];
  /** The day it was first reached, or the day it begins if every week climbs; null where neither is known. */
  readonly from: string | null;
}

export interface Rungs {
  readonly rungs: readonly Rung[];
  /** Rungs on which a flare-up began, counted from 0. */
  readonly dips: readonly number[];
  readonly startedOn: string | null;
  readonly goalOn: string | null;
}

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
    dips: [...new Set(flareRungs(standing))],
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

/** The rung, counted from 0, on which each flare-up of this ladder began: the earliest first. */
export function flareRungs(standing: Standing): readonly number[] {
  return sinceBuilt(standing)
    .filter(({ phase }, at, days) => phase === 'flare' && days[at - 1]?.phase !== 'flare')
    .flatMap(({ rung }) => (rung === null ? [] : [rung - 1]));
}
