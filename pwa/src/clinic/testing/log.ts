// A patient's log for the tests of the clinic: entries in the order they are written, by the patient or by Bo.
import type { EntryArgs, Kind, LogEntry, PlanLadder } from '../../domain/entries';

const CLINICIANS: readonly string[] = [
  'plan_assigned',
  'plan_ended',
  'rung_set',
  'remeasure',
  'attention_handled',
];

/** Every entry has its number as its id, unless it is named. */
export function logOf(
  ...entries: readonly (readonly [on: string, kind: Kind, args: EntryArgs[Kind], id?: string])[]
): readonly LogEntry[] {
  return entries.map(([on, kind, args, id], at) => ({
    seq: at + 1,
    id: id ?? String(at + 1),
    kind,
    on,
    by: CLINICIANS.includes(kind) ? { role: 'clinician', id: 'bo' } : { role: 'patient', id: 'anna' },
    device: null,
    at: `${on}T12:00:00Z`,
    made_at: null,
    moved_days: 0,
    args,
  }));
}

/** A plan of walking on Mondays, Wednesdays and Fridays, measured at 10 minutes, from Monday 2 March 2026. */
export function walking(ladder: Partial<PlanLadder> = {}): EntryArgs['plan_assigned'] {
  const pin = { id: 'new-onset', edition: 1, sha256: 'a'.repeat(64) };
  return {
    pathway: pin,
    items: [pin],
    ladder: {
      item: 'walking',
      unit: 'minutes',
      goal: 30,
      rise_percent: 15,
      start_percent: 80,
      flare_percent: 50,
      weekdays: [1, 3, 5],
      starts_on: '2026-03-02',
      trials: [8, 12, 10],
      ...ladder,
    },
    exercises: [{ item: 'bridge', level: 1, sets: 2, reps: 8 }],
    release: { id: '2026-03-1', fingerprint: 'sha256-b' },
  };
}
