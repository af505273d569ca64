// What an act would do, before it is done: the patient's tomorrow, by the patient's own engine.
import { addDays } from '../../domain/days';
import type { EntryArgs, LogEntry } from '../../domain/entries';
import { caseOf, type Standing, stand } from '../../domain/ladder';

export type Agreement = 'rung_set' | 'remeasure' | 'weekdays_set';

export function tomorrowAfter<Kind extends Agreement>(
  log: readonly LogEntry[],
  kind: Kind,
  args: EntryArgs[Kind],
  today: string,
): Standing | null {
  const tomorrow = addDays(today, 1);
  const entry: LogEntry = {
    id: 'to-be',
    kind,
    on: today,
    by: { role: 'clinician', id: '' },
    args,
    seq: null,
    at: null,
    made_at: null,
    device: null,
    moved_days: 0,
  };
  const own = caseOf([...log, entry], args.assignment, tomorrow);
  return own && stand(own.ladder, own.log, tomorrow);
}
