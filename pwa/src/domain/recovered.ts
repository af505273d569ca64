// What others wrote, a restored server has lost, and a phone gives back. Twin of backend/domain/recovered.py.
import { type EntryOf, isKind, type LogEntry, type OfferedEntry, unwithdrawn } from './entries';

const VERSION = 14;
const TURNED = 8;

/**
 * The id under which every phone offers this entry, so that two phones that do make one offer: the entry's own, with
 * one bit of the version digit turned. Nobody makes UUIDs of such a version.
 */
export function offerOf(id: string): string {
  const turned = (Number.parseInt(id.charAt(VERSION), 16) ^ TURNED).toString(16);
  return id.slice(0, VERSION) + turned + id.slice(VERSION + 1);
}

/** The entry as it is offered; null for what only the patient could have written, or what is decided anew. */
export function offered({ id, kind, on, by, at, made_at, moved_days, args }: LogEntry): OfferedEntry | null {
  if (by.role !== 'clinician' || at === null || kind === 'recovered_left_out') return null;
  return { id, kind, on, by, at, made_at, moved_days, args };
}

/** The offers that no clinician has decided on: neither is the entry in the log again, nor left out. */
export function waitingOffers(entries: readonly LogEntry[]): readonly EntryOf<'recovered_offered'>[] {
  const settled = new Set(entries.map(({ id }) => id));
  const leftOut = new Set(
    entries.filter((entry) => isKind(entry, 'recovered_left_out')).map(({ args }) => args.of),
  );
  return unwithdrawn(entries, 'recovered_offered').filter(
    ({ id, args }) => !leftOut.has(id) && !settled.has(args.entry.id),
  );
}
