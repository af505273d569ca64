// What a plan would become, by the same engine as the patient's phone: every rung with its date, written in advance.
import { addDays } from '../../domain/days';
import { type Ladder, type Standing, stand } from '../../domain/ladder';
import { type Rungs, rungsOf } from '../../parts/rungs';

/** Three measurements on the first three days, and the ladder on the fourth: as early as it can be. */
const MEASURING_DAYS = 3;

export interface Preview extends Rungs {
  /** The ladder that is shown: the plan's own, or as it would be built from the example. */
  readonly ladder: Ladder;
  /** As the patient will see it on the first day. */
  readonly standing: Standing;
  /** The patient has still to measure, so that this is what it could become. */
  readonly isExample: boolean;
  /** The goal is at or below the start: there is nothing to climb. */
  readonly withinReach: boolean;
}

export function previewOf(terms: Ladder, guess: number | null): Preview | null {
  const shown = exampleOf(terms, guess);
  if (!shown) return null;
  const standing = stand(shown, [], shown.starts_on);
  if (standing.refused) return null;
  return {
    ...rungsOf(standing),
    ladder: shown,
    standing,
    isExample: shown !== terms,
    withinReach: standing.why === 'goal_within_reach',
  };
}

/** The terms themselves where they name a beginning, else as if the patient measured the guess on three days running. */
export function exampleOf(terms: Ladder, guess: number | null): Ladder | null {
  if (terms.start != null || terms.trials != null) return terms;
  if (guess === null) return null;
  const trials = Array.from({ length: MEASURING_DAYS }, () => guess);
  return { ...terms, trials, starts_on: addDays(terms.starts_on, MEASURING_DAYS) };
}
