// Which strategies count for the patient: the last choice, whoever made it.
import { type LogEntry, unwithdrawn } from '../../domain/entries';

export function chosenStrategies(entries: readonly LogEntry[]): readonly string[] {
  return unwithdrawn(entries, 'strategies_chosen').at(-1)?.args.strategies ?? [];
}
