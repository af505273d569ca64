// A flare-up as facts: how long it has lasted, what the lowered quota is, which strategies are mine, and the way back.
import type { FlarePlan, Strategy } from '../../content/items';
import { addDays, daysBetween } from '../../domain/days';
import { type FlarePercent, type LogEntry, unwithdrawn } from '../../domain/entries';
import type { Span } from '../../domain/ladder';
import { imagine, type PlanStairs } from '../plans';

/** Day 1 is the day on which it began. */
export function flareDay(since: string, today: string): number {
  return daysBetween(since, today) + 1;
}

/** Longer than any ramp: four due days of the two that a week has at least. */
const FAR_ENOUGH = 35;

/** What follows if the flare-up ends today, stage by stage up to the rung; days of training or not change nothing in it. */
export function wayBack(stairs: PlanStairs, today: string): readonly Span[] {
  const ended = { id: 'imagined', kind: 'flare_ended', on: today };
  const { spans } = imagine(stairs, [ended], addDays(today, FAR_ENOUGH));
  const ahead = spans.filter(({ from, phase }) => from >= today && phase !== 'flare');
  const current = spans.findLast(({ from }) => from <= today);
  const stages = current && current.from < today && current.phase !== 'flare' ? [current, ...ahead] : ahead;
  const arrived = stages.findIndex(({ phase }) => phase !== 'ramp');
  return stages.slice(0, arrived + 1 || undefined);
}

/** Today's quota if the flare-up held this percent from today. */
export function quotaAt(stairs: PlanStairs, percent: FlarePercent, today: string): number | null {
  const log = stairs.log.filter(({ kind, on }) => !(kind === 'flare_started' && on === today));
  const chosen = { id: 'imagined', kind: 'flare_started', on: today, flare_percent: percent };
  return imagine({ ...stairs, log }, [chosen], today).today?.quota ?? null;
}

export const PHASES = ['first_hours', 'first_days', 'way_back'] as const;
export type StrategyPhase = (typeof PHASES)[number];

export interface MyPlan {
  /** Null while nobody has chosen: then the whole list is offered. */
  readonly chosenOn: string | null;
  readonly phases: readonly { readonly phase: StrategyPhase; readonly strategies: readonly Strategy[] }[];
}

/** The strategies that are chosen, in the plan's own order, by when they are for. */
export function myPlan(plan: FlarePlan, held: readonly Strategy[], log: readonly LogEntry[]): MyPlan {
  const chosen = unwithdrawn(log, 'strategies_chosen').at(-1);
  const order = plan.strategies.filter((id) => !chosen || chosen.args.strategies.includes(id));
  const strategies = order.flatMap((id) => held.find((strategy) => strategy.id === id) ?? []);
  return {
    chosenOn: chosen?.on ?? null,
    phases: PHASES.map((phase) => ({
      phase,
      strategies: strategies.filter((strategy) => strategy.phase === phase),
    })).filter((group) => group.strategies.length > 0),
  };
}
