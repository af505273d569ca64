// What a patient has told in the weekly reviews, to be read again by the patient and by the clinician.
import { type LogEntry, unwithdrawn } from './entries';

export interface WeekNote {
  readonly id: string;
  /** The plan under which it was told; a review of several ladders is told under the oldest. */
  readonly assignment: string;
  readonly on: string;
  /** The first day of the week that it is about. */
  readonly from: string;
  readonly note: string;
}

/** The latest first. A review that was closed without a word has nothing to show. */
export function weekNotes(log: readonly LogEntry[]): readonly WeekNote[] {
  return unwithdrawn(log, 'week_reviewed')
    .flatMap(({ id, on, args: { assignment, from, note } }) =>
      note ? [{ id, assignment, on, from, note }] : [],
    )
    .sort((one, other) => (one.on < other.on ? 1 : -1));
}
