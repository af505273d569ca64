// ladder.md §4.5–4.6: what comes after a flare or a pause, and the ramp that leads back.

import { climbing, maintaining, measuring, type Ramp, ramp, type State } from './states';

/** The run of days with a flare or a pause. */
export interface Interruption {
  readonly from: number;
  readonly cutRamp: boolean;
  /** The lowest percent of the flares in it; null while it holds none. */
  readonly lowest: number | null;
  /** A rung was agreed in it, and measuring was not asked for on a later day. */
  readonly agreed: boolean;
}

const LONGEST_WITH_A_WAY_BACK = 14;

/** The state on the first day after an interruption that held `state` back. */
export function resume(interruption: Interruption, state: State, day: number): State {
  const { from, cutRamp, lowest, agreed } = interruption;
  const length = day - from;
  if (state.phase === 'measuring') return { ...state, since: day };
  if (agreed) return climbing(state.rung, day, 'rung_agreed');
  if (length > LONGEST_WITH_A_WAY_BACK) return measuring(day, 'needs_new_baseline');
  if (lowest === null && length < 7 && !cutRamp) return backOn(state, day, 'resumed');

  const wholeWay = length > 2 || cutRamp;
  const stages = [50, 75].filter((percent) => percent >= (lowest ?? 0) && (percent === 75 || wholeWay));
  return ramp(state.rung, leadsTo(state), stages);
}

/** A stage ends with its second due day; the last one leads back to where the patient was. */
export function afterStage(state: Ramp, day: number): State {
  if (state.due < 2) return state;
  const [, ...stages] = state.stages;
  return stages.length > 0 ? ramp(state.rung, state.leadsTo, stages) : backOn(state, day, 'back_on_rung');
}

type OnARung = Exclude<State, { phase: 'measuring' }>;

const leadsTo = (state: OnARung) => (state.phase === 'ramp' ? state.leadsTo : state.phase);

function backOn(state: OnARung, day: number, why: 'resumed' | 'back_on_rung'): State {
  return leadsTo(state) === 'maintaining' ? maintaining(state.rung, why) : climbing(state.rung, day, why);
}
