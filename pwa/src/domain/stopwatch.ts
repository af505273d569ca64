// A stopwatch that is a fact and not a process: it is computed from instants, so nobody has to keep it running.

/** How long it has run, in milliseconds, and since when it runs on; null while it stands still. */
export interface Stopwatch {
  readonly spent: number;
  readonly since: number | null;
}

export const AT_ZERO: Stopwatch = { spent: 0, since: null };

export function started(watch: Stopwatch, now: number): Stopwatch {
  return watch.since === null ? { ...watch, since: now } : watch;
}

/** A clock that has been put back takes nothing away: what had been seen before is kept by `lookedAt`. */
export function elapsed({ spent, since }: Stopwatch, now: number): number {
  return spent + (since === null ? 0 : Math.max(0, now - since));
}

/** The same watch, told from now: whatever the clock does next, what has run so far has run. */
export function lookedAt(watch: Stopwatch, now: number): Stopwatch {
  return watch.since === null ? watch : { spent: elapsed(watch, now), since: now };
}
