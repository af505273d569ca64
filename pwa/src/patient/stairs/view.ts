// The staircase as facts: which steps are done, where the patient stands, what is planned when, and where a flare was.
import type { Standing, Verdict } from '../../domain/ladder';
import type { Step } from '../../parts/stairs';

export interface Rung {
  readonly rung: number;
  readonly quota: number;
  readonly state: Step['state'];
  /** The day it was first reached, or the day it begins if every week climbs; null where neither is known. */
  readonly from: string | null;
}

export interface StairsView {
  readonly rungs: readonly Rung[];
  /** Rungs on which a flare-up began, counted from 0. */
  readonly dips: readonly number[];
  readonly startedOn: string | null;
  readonly goalOn: string | null;
  /** How many rungs above the last flare-up the patient stands now; null without one, or when not above. */
  readonly aboveFlare: number | null;
}

export function stairsView(standing: Standing): StairsView {
  const { rungs, planned, today } = standing;
  const days = sinceBuilt(standing);
  const present = today?.rung ?? 0;
  const reached = firstDays(days);
  const promised = new Map(planned.map(({ rung, from }) => [rung, from]));
  const dips = flareRungs(days);
  const above = dips.length > 0 ? present - (dips.at(-1) ?? 0) - 1 : 0;
  return {
    rungs: rungs.map((quota, at) => {
      const rung = at + 1;
      const state = rung < present ? 'done' : rung === present ? 'now' : 'planned';
      const from = (state === 'planned' ? promised.get(rung) : reached.get(rung)) ?? null;
      return { rung, quota, state, from };
    }),
    dips: [...new Set(dips)],
    startedOn: days[0]?.on ?? promised.get(1) ?? null,
    goalOn: promised.get(rungs.length) ?? null,
    aboveFlare: above > 0 && today?.phase === 'climbing' ? above : null,
  };
}

/** The days on the ladder as it is built now; an earlier ladder had other rungs. */
function sinceBuilt({ days }: Standing): Standing['days'] {
  return days.slice(days.findLastIndex(({ rung }) => rung === null) + 1);
}

function firstDays(days: Standing['days']): ReadonlyMap<number, string> {
  const first = new Map<number, string>();
  for (const { rung, on } of days) {
    if (rung !== null && !first.has(rung)) first.set(rung, on);
  }
  return first;
}

function flareRungs(days: Standing['days']): readonly number[] {
  return days
    .filter(({ phase }, at) => phase === 'flare' && days[at - 1]?.phase !== 'flare')
    .flatMap(({ rung }) => (rung === null ? [] : [rung - 1]));
}

export interface WeekRow {
  readonly from: string;
  readonly quota: number;
  readonly full: number;
  readonly due: number;
  readonly verdict: Verdict;
}

/** The weeks that have been judged, the latest first. */
export function weekRows({ weeks }: Standing): readonly WeekRow[] {
  return weeks
    .map(({ from, quota, fullDays, dueDays, verdict }) => ({
      from,
      quota,
      full: Math.min(fullDays, dueDays),
      due: dueDays,
      verdict,
    }))
    .reverse();
}
