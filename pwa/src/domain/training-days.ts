// Which weekdays a patient may move the training to: as many as were agreed, among those that were allowed.
import { isKind, type LogEntry } from './entries';

const ALL_SEVEN = [1, 2, 3, 4, 5, 6, 7];

/** What a plan and the clinicians' later changes to its days leave to the patient. */
export interface AgreedDays {
  readonly allowed: ReadonlySet<number>;
  readonly counts: ReadonlySet<number>;
}

type Said = Pick<LogEntry, 'id' | 'kind' | 'by' | 'args'>;

/** Null where the plan has no ladder. The server decides by the same rule, with the same cases. */
export function agreedDays(log: readonly Said[], assignment: string): AgreedDays | null {
  const entries = log as readonly LogEntry[];
  const ladder = entries.filter((entry) => isKind(entry, 'plan_assigned')).find(({ id }) => id === assignment)
    ?.args.ladder;
  if (!ladder) return null;
  const moved = entries
    .filter((entry) => isKind(entry, 'weekdays_set'))
    .filter(({ by, args }) => by.role === 'clinician' && args.assignment === assignment);
  const agreements = [ladder.weekdays, ...moved.map(({ args }) => args.weekdays)];
  return {
    allowed: new Set([...(ladder.weekdays_allowed ?? ALL_SEVEN), ...agreements.flat()]),
    counts: new Set(agreements.map((weekdays) => new Set(weekdays).size)),
  };
}

/** Whether so many days a week leave room for a day off between any two of them. */
export function mayRest(count: number): boolean {
  return 2 * count <= ALL_SEVEN.length;
}

export function mayChoose({ allowed, counts }: AgreedDays, weekdays: readonly number[]): boolean {
  return weekdays.every((iso) => allowed.has(iso)) && counts.has(new Set(weekdays).size);
}
