// ladder.md §3.2: the week decides.

import { type Climbing, climbing, maintaining, measuring, type State } from './states';
import type { AlertCode } from './types';

/** What a whole rung week leads to, from the day after it, and what the clinician is told. */
export function judge(week: Climbing, topRung: number): { readonly next: State; readonly tell?: AlertCode } {
  const { rung } = week;
  const day = week.from + 7;
  const due = Math.max(week.due, 2);
  const full = Math.min(week.full, due);

  if (week.quiet) {
    if (week.poor === 'quiet') return { next: measuring(day, 'needs_new_baseline'), tell: 'gone_quiet' };
    return { next: climbing(rung, day, 'quiet_week', 'quiet') };
  }
  if (3 * full >= 2 * due) {
    return {
      next: rung === topRung ? maintaining(rung, 'goal_reached') : climbing(rung + 1, day, 'climbed'),
    };
  }
  if (3 * full >= due) return { next: climbing(rung, day, 'same_rung_again') };
  return { next: afterTooBigAStep(week, day), tell: 'step_too_big' };
}

function afterTooBigAStep({ rung, poor }: Climbing, day: number): State {
  if (rung > 1) return climbing(rung - 1, day, 'one_rung_down');
  if (poor === 'step_too_big') return measuring(day, 'needs_new_baseline');
  return climbing(rung, day, 'same_rung_again', 'step_too_big');
}
