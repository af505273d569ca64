// Which texts this phone should hold: the release's core, and what the running plans have pinned.
import { isKind, type LogEntry, withdrawnIds } from '../domain/entries';

/** What GET /api/release tells: the current release, without its texts. */
export interface ReleaseList {
  readonly id: string;
  readonly fingerprint: string;
  readonly items: readonly {
    readonly id: string;
    readonly kind: string;
    readonly sha256: string;
    readonly core: boolean;
    readonly title: { readonly da: string | null; readonly en: string | null };
    /** Whom the text speaks to. */
    readonly audience: string;
  }[];
}

export function coreOf(release: ReleaseList): string[] {
  return release.items.filter(({ core }) => core).map(({ sha256 }) => sha256);
}

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
