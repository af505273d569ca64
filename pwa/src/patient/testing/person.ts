// A patient's log for tests: entries written as short sentences, numbered in the order they were made.
import { addDays } from '../../domain/days';
import type { LogEntry, PlanAssigned, PlanLadder } from '../../domain/entries';
import { caseOf, stand } from '../../domain/ladder';
import { type Plan, plansOf } from '../plans';

export const PLAN = 'plan';

const PIN = { id: 'new-onset', edition: 1, sha256: 'a'.repeat(64) };

let seq = 0;

export function entry(kind: string, on: string, args: Record<string, unknown> = {}, id?: string): LogEntry {
  seq += 1;
  const by = { role: 'patient', id: 'p' };
  return {
    id: id ?? `e${seq}`,
    kind,
    on,
    by,
    args,
    seq,
    at: null,
    made_at: null,
    device: null,
    moved_days: 0,
  };
}

/** Mondays, Wednesdays and Fridays from Monday 1 June 2026, from 8 to 30 minutes. */
export function assigned(
  ladder: Partial<PlanLadder> | null = {},
  more: Partial<PlanAssigned> = {},
  id = PLAN,
): LogEntry {
  const terms: PlanLadder = {
    item: 'walking',
    unit: 'minutes',
    goal: 30,
    rise_percent: 15,
    start_percent: 80,
    flare_percent: 50,
    weekdays: [1, 3, 5],
    starts_on: '2026-06-01',
    ...(ladder && !('trials' in ladder) && { start: 8 }),
    ...ladder,
  };
  const release = { id: '2026-06-1', fingerprint: 'f' };
  const plan = {
    pathway: PIN,
    items: [PIN],
    ladder: ladder && terms,
    exercises: [],
    release,
    ...more,
  };
  return entry('plan_assigned', terms.starts_on, plan, id);
}

export function session(on: string, amount: number, more: Record<string, unknown> = {}): LogEntry {
  return entry('session', on, { assignment: PLAN, amount, ...more });
}

/** Lives every due day in full from one day up to, not including, another. */
export function lived(log: readonly LogEntry[], from: string, until: string): readonly LogEntry[] {
  const all = [...log];
  for (let on = from; on < until; on = addDays(on, 1)) {
    const own = caseOf(all, PLAN, on);
    const day = own && stand(own.ladder, own.log, on).today;
    if (day?.due && day.quota !== null) all.push(session(on, day.quota));
  }
  return all;
}

/** The first plan of a log as it stands on a day, with its ladder at hand. */
export function standingOn(log: readonly LogEntry[], today: string) {
  const plan = plansOf(log, today)[0] as Plan;
  const { stairs } = plan;
  if (!stairs) throw new Error('the plan has no ladder');
  return { plan, stairs, standing: stairs.standing };
}
