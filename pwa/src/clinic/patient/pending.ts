// What was agreed here and the phone has not fetched yet: it is in the log, and not on the page as the patient has it.
import { isKind, type LogEntry, withdrawnIds } from '../../domain/entries';
import type { Agreement } from './effect';

export interface Pending {
  readonly id: string;
  readonly kind: Agreement;
  readonly on: string;
  /** The rung that was agreed on. */
  readonly rung: number | null;
  readonly weekdays: readonly number[];
}

export function pendingOf(
  log: readonly LogEntry[],
  assignment: string,
  heardAt: string | null,
): readonly Pending[] {
  const withdrawn = withdrawnIds(log);
  return log
    .filter(({ id, by, at }) => by.role === 'clinician' && !withdrawn.has(id) && isAfter(at, heardAt))
    .filter(({ args }) => args['assignment'] === assignment)
    .flatMap((entry) => read(entry));
}

function isAfter(at: string | null, heardAt: string | null): boolean {
  return at !== null && (heardAt === null || Date.parse(at) > Date.parse(heardAt));
}

function read(entry: LogEntry): readonly Pending[] {
  const { id, on } = entry;
  if (isKind(entry, 'rung_set')) return [{ id, kind: 'rung_set', on, rung: entry.args.rung, weekdays: [] }];
  if (isKind(entry, 'remeasure')) return [{ id, kind: 'remeasure', on, rung: null, weekdays: [] }];
  if (isKind(entry, 'weekdays_set'))
    return [{ id, kind: 'weekdays_set', on, rung: null, weekdays: entry.args.weekdays }];
  return [];
}
