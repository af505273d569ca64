// docs/ladder.md §3.3, §3.4 and §4.4: what the patient is told today.

import type { Day, Hint } from './types';

/** The hints on the last of the days, sorted; `flareDay` counts from 0, and is null without a flare. */
export function hintsOn(days: readonly Day[], flareDay: number | null): readonly Hint[] {
  const fortnight = days.slice(-14);
  const idle = fortnight.every(({ phase, total }) => phase === 'maintaining' && total === 0);
  const hints: Hint[] = [];
  if (flareDay === 1 || flareDay === 3) hints.push('flare_check_in');
  if (flareDay && flareDay % 7 === 0) hints.push('flare_contact_advice');
  if (days.slice(-7).filter(({ over }) => over).length >= 2) hints.push('save_it_for_tomorrow');
  if (fortnight.length === 14 && idle) hints.push('still_going');
  return hints;
}
