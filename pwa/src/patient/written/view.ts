// What the patient has written and can take back: everything of their own, by day, the latest first.
import { type LogEntry, withdrawnIds } from '../../domain/entries';

export interface WrittenDay {
  readonly on: string;
  readonly entries: readonly LogEntry[];
}

/** A withdrawal cannot be taken back; and what a clinician wrote is the clinician's, also where the phone gives it back. */
const NOT_THEIRS: readonly string[] = ['withdrawn', 'recovered_offered'];

export function writtenDays(log: readonly LogEntry[]): readonly WrittenDay[] {
  const gone = withdrawnIds(log);
  const own = log.filter(
    ({ id, kind, by }) => by.role === 'patient' && !NOT_THEIRS.includes(kind) && !gone.has(id),
  );
  const days = new Map<string, LogEntry[]>();
  for (const entry of own) days.set(entry.on, [entry, ...(days.get(entry.on) ?? [])]);
  return [...days]
    .map(([on, entries]) => ({ on, entries }))
    .sort((one, other) => (one.on < other.on ? 1 : -1));
}
