// The plans a patient has, each folded to where it stands today.
import { type EntryOf, isKind, type LogEntry, type PlanLadder, withdrawnIds } from '../domain/entries';
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
}

export function plansOf(log: readonly LogEntry[], today: string): readonly Plan[] {
  return activeAssignments(log).map((assignment) => ({
    ...assignment,
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

/** The entries of one kind that nobody has taken back, oldest first. */
export function standing<K extends Parameters<typeof isKind>[1]>(
  log: readonly LogEntry[],
  kind: K,
): readonly EntryOf<K>[] {
  const withdrawn = withdrawnIds(log);
  return log.filter((entry): entry is EntryOf<K> => isKind(entry, kind as K) && !withdrawn.has(entry.id));
}

/** The ids of one kind's entries of a day: what a second thought takes back. */
export function recordedOn(
  log: readonly LogEntry[],
  kind: Parameters<typeof isKind>[1],
  on: string,
): readonly string[] {
  return standing(log, kind)
    .filter((entry) => entry.on === on)
    .map(({ id }) => id);
}
