// What a ladder can be in the middle of. An interruption holds one of these back; it does not replace it.

import type { Amount } from './amounts';
import type { Why } from './types';

/** §5. `since` is the day from which fourteen days of measuring are counted. */
export interface Measuring {
  readonly phase: 'measuring';
  readonly why: Why;
  readonly since: number;
  readonly trials: readonly Amount[];
}

/** §3. A rung week so far; `poor` when it was begun by a poor week's verdict, which makes the two run together. */
export interface Climbing {
  readonly phase: 'climbing';
  readonly why: Why;
  readonly rung: number;
  readonly from: number;
  readonly full: number;
  readonly due: number;
  readonly quiet: boolean;
  readonly poor: 'quiet' | 'step_too_big' | null;
}

export interface Maintaining {
  readonly phase: 'maintaining';
  readonly why: Why;
  readonly rung: number;
}

/** §4.6. The stages that are left, in percent, and the due days of the first of them so far. */
export interface Ramp {
  readonly phase: 'ramp';
  readonly why: Why;
  readonly rung: number;
  readonly leadsTo: 'climbing' | 'maintaining';
  readonly stages: readonly number[];
  readonly due: number;
}

export type State = Measuring | Climbing | Maintaining | Ramp;

export function measuring(since: number, why: Why, trials: readonly Amount[] = []): Measuring {
  return { phase: 'measuring', why, since, trials };
}

export function climbing(rung: number, from: number, why: Why, poor: Climbing['poor'] = null): Climbing {
  return { phase: 'climbing', why, rung, from, full: 0, due: 0, quiet: true, poor };
}

export function maintaining(rung: number, why: Why): Maintaining {
  return { phase: 'maintaining', why, rung };
}

export function ramp(rung: number, leadsTo: Ramp['leadsTo'], stages: readonly number[]): Ramp {
  return { phase: 'ramp', why: stages[0] === 50 ? 'ramp_50' : 'ramp_75', rung, leadsTo, stages, due: 0 };
}

/** The state after a day that nothing interrupted. */
export function lived(
  state: State,
  day: {
    readonly due: boolean;
    readonly full: boolean;
    readonly active: boolean;
    readonly trial: Amount | null;
  },
): State {
  switch (state.phase) {
    case 'measuring':
      return day.trial ? { ...state, trials: [...state.trials, day.trial] } : state;
    case 'climbing':
      return {
        ...state,
        full: state.full + Number(day.full),
        due: state.due + Number(day.due),
        quiet: state.quiet && !day.active,
      };
    case 'ramp':
      return { ...state, due: state.due + Number(day.due) };
    case 'maintaining':
      return state;
  }
}
