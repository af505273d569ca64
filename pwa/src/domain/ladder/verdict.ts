// docs/ladder.md §3.2: the week decides.

import { DAYS_OF_A_RUNG_WEEK, FEWEST_DUE_DAYS, TO_CLIMB, TO_STAY } from './numbers';
import { type Climbing, climbing, maintaining, measuring, type State } from './states';
import type { AlertCode } from './types';

/** What a week's days held: how many were full, how many due, and whether there was no session at all. */
export interface Held {
  readonly fullDays: number;
  readonly dueDays: number;
  readonly quiet: boolean;
}

/** What a rung week leads to, from the day after its seventh, and what the clinician is told. */
export function judge(
  week: Climbing,
  held: Held,
  topRung: number,
): { readonly next: State; readonly tell?: AlertCode } {
  const { rung, why, tooBig } = week;
  const after = week.from + DAYS_OF_A_RUNG_WEEK;
  const due = Math.max(FEWEST_DUE_DAYS, held.dueDays);
  const full = Math.min(due, held.fullDays);
  const reaches = ([of, all]: readonly [number, number]) => all * full >= of * due;

  if (held.quiet) {
    // Only the verdict on a quiet week begins a week for this reason, so the two weeks are running.
    if (why === 'quiet_week') return { next: measuring(after, 'needs_new_baseline'), tell: 'gone_quiet' };
    return { next: climbing(rung, after, 'quiet_week') };
  }
  if (reaches(TO_CLIMB) && rung === topRung) return { next: maintaining(rung, 'goal_reached') };
  if (reaches(TO_CLIMB)) return { next: climbing(rung + 1, after, 'climbed') };
  if (reaches(TO_STAY)) return { next: climbing(rung, after, 'same_rung_again') };

  const tell = 'step_too_big';
  if (rung > 1) return { next: climbing(rung - 1, after, 'one_rung_down'), tell };
  if (tooBig) return { next: measuring(after, 'needs_new_baseline'), tell };
  return { next: climbing(1, after, 'same_rung_again', true), tell };
}
