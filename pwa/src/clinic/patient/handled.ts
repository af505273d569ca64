// Which reasons for a look somebody has dealt with: who, and when. Twin of backend/domain/handled.py, with shared cases.
import { type EntryOf, isKind, type LogEntry, withdrawnIds } from '../../domain/entries';

export interface HandledReason {
  readonly code: string;
  readonly on: string;
  readonly assignment: string | null;
  /** The clinician's id. */
  readonly by: string;
  readonly handledOn: string;
}

/** In the order in which they were dealt with, each reason once. */
export function handledOf(log: readonly LogEntry[]): readonly HandledReason[] {
  const withdrawn = withdrawnIds(log);
  let found: readonly HandledReason[] = [];
  for (const entry of log.filter(({ id }) => !withdrawn.has(id))) {
    if (isKind(entry, 'attention_handled')) {
      const one = read(entry);
      if (!found.some((other) => isSame(one, other))) found = [...found, one];
    } else if (isKind(entry, 'red_flag_reported')) {
      // A warning sign that is heard of afterwards, though on the same day, nobody has dealt with.
      const code = entry.args.urgency === 'urgent' ? 'red_flag' : 'red_flag_soon';
      found = found.filter((one) => !isSame(one, { code, on: entry.on, assignment: null }));
    }
  }
  return found;
}

function read({ on, by, args }: EntryOf<'attention_handled'>): HandledReason {
  return { code: args.code, on: args.on, assignment: args.assignment ?? null, by: by.id, handledOn: on };
}

type Told = Pick<HandledReason, 'code' | 'on' | 'assignment'>;

function isSame(one: Told, other: Told): boolean {
  return one.code === other.code && one.on === other.on && one.assignment === other.assignment;
}
