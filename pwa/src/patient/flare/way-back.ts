// The way back from a flare-up, stage by stage and day by day: the engine's own answer, on a log that is only imagined.
import { addDays } from '../../domain/days';
import type { Span } from '../../domain/ladder';
import { imagine, type PlanStairs } from '../plans';

/** One amount of the way back, and the training days that have it. */
export interface Stage extends Span {
  readonly days: readonly string[];
}

/** Longer than any ramp: four due days of the two that a week has at least. */
const FAR_ENOUGH = 35;
/** How many days of the step again, or of measuring, are named at the end. */
const DAYS_AFTER = 3;

/** What follows if the flare-up ends today; days of training or not change nothing in it. */
export function ifItEndedNow(stairs: PlanStairs, today: string): readonly Stage[] {
  return stagesAhead(stairs, today, [{ id: 'imagined', kind: 'flare_ended', on: today }]);
}

/** What is left of a way back that has begun; nothing when none has. */
export function stillToCome(stairs: PlanStairs, today: string): readonly Stage[] {
  return stairs.standing.today?.phase === 'ramp' ? stagesAhead(stairs, today, []) : [];
}

function stagesAhead(
  stairs: PlanStairs,
  today: string,
  added: Parameters<typeof imagine>[1],
): readonly Stage[] {
  const { spans, days } = imagine(stairs, added, addDays(today, FAR_ENOUGH));
  const ahead = spans.filter(({ from, phase }) => from >= today && phase !== 'flare');
  const current = spans.findLast(({ from }) => from <= today);
  const stages = current && current.from < today && current.phase !== 'flare' ? [current, ...ahead] : ahead;
  const arrived = stages.findIndex(({ phase }) => phase !== 'ramp');
  const wayBack = stages.slice(0, arrived + 1 || undefined);
  return wayBack.map((stage, at) => {
    const until = wayBack[at + 1]?.from;
    const due = days
      .filter(({ on, due }) => due && on >= today && on >= stage.from && (!until || on < until))
      .map(({ on }) => on);
    return { ...stage, days: until ? due : due.slice(0, DAYS_AFTER) };
  });
}
