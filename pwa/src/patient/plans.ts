// The plans a patient has, each folded to where it stands today.
import { type Kind, type LogEntry, type PlanLadder, unwithdrawn } from '../domain/entries';
import type { Assignment } from '../domain/ladder';
import { activeAssignments, type CaseEntry, caseOf, type Standing, stand } from '../domain/ladder';

/** A plan's ladder: its terms, its own part of the log, and what the rules make of them. */
export interface PlanStairs {
  readonly terms: PlanLadder;
  readonly log: readonly CaseEntry[];
  readonly standing: Standing;
}

export interface Plan extends Assignment {
  readonly stairs: PlanStairs | null;
  /** As the clinician gave it, before any text of it came in a new edition. */
  readonly assigned: Assignment;
}

export function plansOf(log: readonly LogEntry[], today: string): readonly Plan[] {
  return activeAssignments(log).map((assignment) => ({
    ...assignment,
    assigned: assignment,
    stairs: stairsOf(log, assignment, today),
  }));
}

function stairsOf(log: readonly LogEntry[], { id, plan }: Assignment, today: string): PlanStairs | null {
  const own = caseOf(log, id, today);
  if (!own || !plan.ladder) return null;
  return { terms: plan.ladder, log: own.log, standing: stand(own.ladder, own.log, today) };
}

/** The plans that the patient follows now. A plan that ends today is over. */
export function current(plans: readonly Plan[], today: string): readonly Plan[] {
  return plans.filter(({ endedOn }) => endedOn === null || endedOn > today);
}

/** What would follow if these entries were added: the same rules, on a log that is only imagined. */
export function imagine(stairs: PlanStairs, added: readonly CaseEntry[], on: string): Standing {
  const { terms, log } = stairs;
  return stand(terms, [...log, ...added], on);
}

/** The ids of one kind's entries of a day: what a second thought takes back. */
export function recordedOn(log: readonly LogEntry[], kind: Kind, on: string): readonly string[] {
  return unwithdrawn(log, kind)
    .filter((entry) => entry.on === on)
    .map(({ id }) => id);
}
