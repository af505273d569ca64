// docs/ladder.md §4: flares and pauses, the interruption that they make, and the way back from it.

import {
  LONGEST_BEFORE_MEASURING_ANEW,
  LONGEST_WITH_A_SHORT_RAMP,
  RAMP_STAGES,
  SHORT_RAMP_STAGES,
  SHORTEST_PAUSE_WITH_A_RAMP,
} from './numbers';
import { climbing, maintaining, measuring, type OnARung, type Ramp, ramp, type State } from './states';

/** A flare or a pause: the day from which it counts, and whether an end made on that day ends it on the next. */
export interface Holding {
  readonly since: number;
  readonly endsNext: boolean;
}

/** §4.3. What holds today, after what held yesterday. */
export function hold(before: Holding | null, starts: unknown, ends: unknown, day: number): Holding | null {
  if (!before) return starts ? { since: day, endsNext: Boolean(ends) } : null;
  return starts || !(ends || before.endsNext) ? { since: before.since, endsNext: false } : null;
}

/** §4.5. The run of days with a flare or a pause. */
export interface Interruption {
  readonly from: number;
  /** The lowest percent of the flares in it; null while it has none. */
  readonly lowest: number | null;
  /** A rung was agreed in it, and measuring was not asked for on a later day. */
  readonly agreed: boolean;
}

/** §4.5. What goes on, on the first day after an interruption that held `state` back. */
export function resume({ from, lowest, agreed }: Interruption, state: State, day: number): State {
  const length = day - from;
  if (state.phase === 'measuring') return { ...state, from: day };
  if (agreed) return climbing(state.rung, day, 'rung_agreed');
  if (length > LONGEST_BEFORE_MEASURING_ANEW) return measuring(day, 'needs_new_baseline');
  const cutRamp = state.phase === 'ramp';
  const long = length >= SHORTEST_PAUSE_WITH_A_RAMP;
  if (lowest === null && !long && !cutRamp) return backOn(state, day, 'resumed');

  const short = length <= LONGEST_WITH_A_SHORT_RAMP && !cutRamp; // §4.6
  const stages = (short ? SHORT_RAMP_STAGES : RAMP_STAGES).filter((percent) => percent >= (lowest ?? 0));
  return ramp(state.rung, day, stages, leadsTo(state));
}

/** §4.6. What follows a ramp's stage. */
export function afterStage(state: Ramp, day: number): State {
  const [, ...stages] = state.stages;
  return stages.length > 0
    ? ramp(state.rung, day, stages, state.leadsTo)
    : backOn(state, day, 'back_on_rung');
}

function backOn(state: OnARung, day: number, why: 'resumed' | 'back_on_rung'): State {
  return leadsTo(state) === 'maintaining' ? maintaining(state.rung, why) : climbing(state.rung, day, why);
}

const leadsTo = (state: OnARung): Ramp['leadsTo'] => (state.phase === 'ramp' ? state.leadsTo : state.phase);
