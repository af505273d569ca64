// docs/ladder.md §3.3, §3.4 and §4.4: what the patient is told today.

import {
  CHECK_IN_DAYS,
  CONTACT_ADVICE_EVERY,
  DAYS_LOOKED_BACK_FOR_OVER,
  DAYS_OVER_WORTH_A_HINT,
  DAYS_WITHOUT_A_SESSION,
} from './numbers';
import type { Day, Hint } from './types';

/**
 * The hints on the last of the days, sorted. `flareDay` counts from 0, and is 0 outside a flare; `idleDays` are those
 * since the last session, today included.
 */
export function hintsOn(days: readonly Day<unknown>[], flareDay: number, idleDays: number): readonly Hint[] {
  const lately = days.slice(-DAYS_WITHOUT_A_SESSION);
  const kept = lately.every(({ phase }) => phase === 'maintaining');
  const over = days.slice(-DAYS_LOOKED_BACK_FOR_OVER).filter((day) => day.over).length;
  const hints: Hint[] = [];
  if (CHECK_IN_DAYS.includes(flareDay)) hints.push('flare_check_in');
  if (flareDay > 0 && flareDay % CONTACT_ADVICE_EVERY === 0) hints.push('flare_contact_advice');
  if (over >= DAYS_OVER_WORTH_A_HINT) hints.push('save_it_for_tomorrow');
  const idle = lately.length === DAYS_WITHOUT_A_SESSION && idleDays >= DAYS_WITHOUT_A_SESSION;
  if (kept && idle) hints.push('still_going');
  return hints;
}
