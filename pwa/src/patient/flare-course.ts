// The days of a flare-up: when to ask how it goes, and when to advise making contact. Derived from the log alone, so that
// who did not open the app on the day is asked on the next.
import { addDays, daysBetween } from '../domain/days';
import type { EntryOf } from '../domain/entries';
import type { Flare } from '../domain/flares';

/** Day 0 is the day on which it began. docs/ladder.md, section 4.4, names the days. */
const CHECK_INS: readonly number[] = [1, 3];
const WEEK = 7;

export interface Course {
  /** How the last check-in went. */
  readonly last: EntryOf<'flare_checked_in'> | null;
  /** Whether the patient is to be asked how it goes. */
  readonly asks: boolean;
  /** Whether to advise making contact: after each whole week until it is answered, and after "worse" until it is not. */
  readonly advises: boolean;
}

export function courseOf({ began, checkIns }: Pick<Flare, 'began' | 'checkIns'>, today: string): Course {
  const day = daysBetween(began, today);
  const last = checkIns.at(-1) ?? null;
  const answered = (asked: number) => checkIns.some(({ on }) => on >= addDays(began, asked));
  const week = Math.floor(day / WEEK) * WEEK;
  const asked = Math.max(week, ...CHECK_INS.filter((one) => one <= day));
  const unansweredWeek = week > 0 && !answered(week);
  return {
    last,
    asks: asked > 0 && !answered(asked),
    advises: unansweredWeek || last?.args.how === 'worse',
  };
}
