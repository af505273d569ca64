// ladder.md §4.3: from when to when a flare or a pause holds.

import type { Declared } from './log';

/** `since` is day 0, or null while nothing holds; `endsNext` when an end was made on day 0 itself. */
export interface Holding {
  readonly since: number | null;
  readonly endsNext: boolean;
}

export const NOT_HOLDING: Holding = { since: null, endsNext: false };

export function declare({ since, endsNext }: Holding, { started, ended }: Declared, day: number): Holding {
  if (since === null) return started ? { since: day, endsNext: ended } : NOT_HOLDING;
  return (ended || endsNext) && !started ? NOT_HOLDING : { since, endsNext: false };
}
