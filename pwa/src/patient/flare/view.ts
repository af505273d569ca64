// A flare-up as facts: how long it has lasted, what the lowered quota is, which strategies are mine, and what to ask after it.
import type { FlarePlan, Strategy } from '../../content/items';
import { addDays, daysBetween } from '../../domain/days';
import { type FlarePercent, type LogEntry, unwithdrawn } from '../../domain/entries';
import type { FlarePlanVersion } from '../../domain/flare-plan';
import type { Answers, Flare } from '../../domain/flares';
import { imagine, type PlanStairs } from '../plans';

/** Day 1 is the day on which it began. */
export function flareDay(since: string, today: string): number {
  return daysBetween(since, today) + 1;
}

/** What was answered as a flare-up began on a day: whatever takes that start's place says it again. */
export function answersOn(log: readonly LogEntry[], on: string): Answers {
  const starts = unwithdrawn(log, 'flare_started').filter((entry) => entry.on === on);
  return Object.assign({}, ...starts.map(({ args: { flare_percent: _, ...answers } }) => answers));
}

/** Today's quota if the flare-up held this percent from today. */
export function quotaAt(stairs: PlanStairs, percent: FlarePercent, today: string): number | null {
  const log = stairs.log.filter(({ kind, on }) => !(kind === 'flare_started' && on === today));
  const chosen = { id: 'imagined', kind: 'flare_started', on: today, flare_percent: percent };
  return imagine({ ...stairs, log }, [chosen], today).today?.quota ?? null;
}

const PHASES = ['first_hours', 'first_days', 'way_back'] as const;
export type StrategyPhase = (typeof PHASES)[number];

/** What the patient, or a clinician together with the patient, has chosen; null while nobody has. */
export function chosenStrategies(log: readonly LogEntry[]): readonly string[] | null {
  return unwithdrawn(log, 'strategies_chosen').at(-1)?.args.strategies ?? null;
}

export interface MyPlan {
  readonly phases: readonly { readonly phase: StrategyPhase; readonly strategies: readonly Strategy[] }[];
}

/** The strategies that are chosen, in the plan's own order, by when they are for; all of them while nobody has chosen. */
export function myPlan(plan: FlarePlan, held: readonly Strategy[], log: readonly LogEntry[]): MyPlan {
  const chosen = chosenStrategies(log);
  const order = plan.strategies.filter((id) => !chosen || chosen.includes(id));
  const strategies = order.flatMap((id) => held.find((strategy) => strategy.id === id) ?? []);
  return {
    phases: PHASES.map((phase) => ({
      phase,
      strategies: strategies.filter((strategy) => strategy.phase === phase),
    })).filter((group) => group.strategies.length > 0),
  };
}

/** Days after a flare-up on which it may still be asked what was learned. */
const ASKED_FOR = 14;

/** Once a flare-up is over, and until the plan has been written since. */
export function asksWhatWasLearned(
  flares: readonly Flare[],
  plan: FlarePlanVersion | undefined,
  today: string,
): boolean {
  const over = flares.at(-1)?.over;
  return over != null && today < addDays(over, ASKED_FOR) && (!plan || plan.on < over);
}
