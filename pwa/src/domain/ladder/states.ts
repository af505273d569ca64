// What a ladder is in the middle of. An interruption holds one of these back; it does not replace it.

import type { Amount } from './amounts';
import type { Why } from './types';

/** §5. `from` is the day from which the fourteen days of measuring are counted. */
export interface Measuring {
  readonly phase: 'measuring';
  readonly why: Why;
  readonly from: number;
  readonly trials: readonly Amount[];
}

/** §3. A rung week; `tooBig` when it was begun by the verdict that rung 1 was too big a step. */
export interface Climbing {
  readonly phase: 'climbing';
  readonly why: Why;
  readonly from: number;
  readonly rung: number;
  readonly tooBig: boolean;
}

/** §4.6. The stages that are left, in percent; the first of them began on the day `from`. */
export interface Ramp {
  readonly phase: 'ramp';
  readonly why: Why;
  readonly from: number;
  readonly rung: number;
  readonly stages: readonly number[];
  readonly leadsTo: 'climbing' | 'maintaining';
}

export interface Maintaining {
  readonly phase: 'maintaining';
  readonly why: Why;
  readonly rung: number;
}

export type OnARung = Climbing | Ramp | Maintaining;
export type State = Measuring | OnARung;

export function measuring(from: number, why: Why, trials: readonly Amount[] = []): Measuring {
  return { phase: 'measuring', why, from, trials };
}

export function climbing(rung: number, from: number, why: Why, tooBig = false): Climbing {
  return { phase: 'climbing', why, from, rung, tooBig };
}

export function ramp(rung: number, from: number, stages: readonly number[], leadsTo: Ramp['leadsTo']): Ramp {
  return { phase: 'ramp', why: stages[0] === 50 ? 'ramp_50' : 'ramp_75', from, rung, stages, leadsTo };
}

export function maintaining(rung: number, why: Why): Maintaining {
  return { phase: 'maintaining', why, rung };
}
