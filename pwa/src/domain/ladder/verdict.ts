// docs/ladder.md §3.2: the week decides.

import { type Climbing, climbing, maintaining, measuring, type State } from './states';
import type { AlertCode, Day } from './types';

/** What a rung week leads to, from the day after its seventh, and what the clinician is told. */
export function judge(
  week: Climbing,
  days: readonly Day[],
  topRung: number,
): { readonly next: State; readonly tell?: AlertCode } {
  const { rung, why, tooBig } = week;
  const after = week.from + 7;
  const due = Math.max(2, days.filter((day) => day.due).length);
  const full = Math.min(due, days.filter((day) => day.full).length);

  if (days.every(({ total }) => total === 0)) {
    // Only the verdict on a quiet week begins a week for this reason, so the two weeks are running.
    if (why === 'quiet_week') return { next: measuring(after, 'needs_new_baseline'), tell: 'gone_quiet' };
    return { next: climbing(rung, after, 'quiet_week') };
  }
  if (3 * full >= 2 * due && rung === topRung) return { next: maintaining(rung, 'goal_reached') };
  if (3 * full >= 2 * due) return { next: climbing(rung + 1, after, 'climbed') };
  if (3 * full >= due) return { next: climbing(rung, after, 'same_rung_again') };

  const tell = 'step_too_big';
  if (rung > 1) return { next: climbing(rung - 1, after, 'one_rung_down'), tell };
  if (tooBig) return { next: measuring(after, 'needs_new_baseline'), tell };
  return { next: climbing(1, after, 'same_rung_again', true), tell };
}
