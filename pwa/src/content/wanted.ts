// Which texts this phone should hold beside the release's core: what the running plans have pinned.
import { isKind, type LogEntry, withdrawnIds } from '../domain/entries';

/** The hashes that plans which are neither withdrawn nor ended speak of. */
export function pinnedBy(log: readonly LogEntry[]): string[] {
  const withdrawn = withdrawnIds(log);
  const ended = new Set(
    log
      .filter((entry) => isKind(entry, 'plan_ended'))
      .filter((entry) => !withdrawn.has(entry.id))
      .map((entry) => entry.args.assignment),
  );
  return log
    .filter((entry) => isKind(entry, 'plan_assigned'))
    .filter((entry) => !withdrawn.has(entry.id) && !ended.has(entry.id))
    .flatMap(({ args }) => [args.pathway, ...args.items].map((pin) => pin.sha256));
}
