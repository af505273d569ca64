// The patient's plans as the server last heard of them. What has not been heard is never judged as not done.
import { addDays } from '../../domain/days';
import type { LogEntry, PlanLadder } from '../../domain/entries';
import { type Assignment, activeAssignments, caseOf, type Standing, stand } from '../../domain/ladder';

export interface PlanStairs {
  readonly terms: PlanLadder;
  readonly standing: Standing;
}

export interface Plan extends Assignment {
  /** The last day that counts: the last one heard, and no later than the plan's own. */
  readonly asOf: string;
  readonly stairs: PlanStairs | null;
}

/** The running plans, newest first, then those that have ended. */
export function plansOf(log: readonly LogEntry[], heardOn: string | null): readonly Plan[] {
  const plans = activeAssignments(log).map((assignment) => {
    const asOf = lastDay(assignment, heardOn);
    return { ...assignment, asOf, stairs: stairsOf(log, assignment, asOf) };
  });
  return plans.reverse().sort((a, b) => Number(a.endedOn !== null) - Number(b.endedOn !== null));
}

/** A phone that was never heard from has no day of its own yet, so the plan stands at its beginning. */
function lastDay({ on, endedOn, plan }: Assignment, heardOn: string | null): string {
  const heard = heardOn ?? plan.ladder?.starts_on ?? on;
  const lastOfPlan = endedOn && addDays(endedOn, -1);
  return lastOfPlan && lastOfPlan < heard ? lastOfPlan : heard;
}

function stairsOf(log: readonly LogEntry[], { id, plan }: Assignment, asOf: string): PlanStairs | null {
  const own = caseOf(log, id, asOf);
  return own && plan.ladder && { terms: plan.ladder, standing: stand(own.ladder, own.log, asOf) };
}
