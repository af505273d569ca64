// The flare-ups and pauses of a plan, each as one stretch of days.
import { addDays } from '../../domain/days';
import type { Standing } from '../../domain/ladder';

export interface Interruption {
  readonly phase: 'flare' | 'paused';
  readonly from: string;
  /** The last day it held; null while it still does, as far as has been heard. */
  readonly to: string | null;
  readonly days: number;
  /** What a flare lowered the quota to. */
  readonly quota: number | null;
}

/** Latest first. */
export function interruptionsOf({ days }: Standing): readonly Interruption[] {
  const found: Interruption[] = [];
  let before: string | null = null;
  for (const { on, phase, quota } of days) {
    const last = found.at(-1);
    if (phase === 'flare' || phase === 'paused') {
      if (last && before === phase) found[found.length - 1] = { ...last, days: last.days + 1, quota };
      else found.push({ phase, from: on, to: null, days: 1, quota });
    }
    before = phase;
  }
  const lastDay = days.at(-1)?.on;
  return found
    .map((one) => {
      const end = addDays(one.from, one.days - 1);
      return { ...one, to: end === lastDay ? null : end };
    })
    .reverse();
}
