// What goes into the ladder's rules and what comes out, in the words of the case files.

import type { Unit } from '../entries';

/** A ladder as a plan names it. Left-out percents take the defaults; `start` counts before `trials`. */
export interface Ladder {
  readonly unit: Unit;
  readonly goal: number;
  readonly rise_percent?: number;
  readonly start_percent?: number;
  readonly flare_percent?: number;
  readonly weekdays: readonly number[];
  readonly starts_on: string;
  readonly trials?: readonly number[];
  readonly start?: number;
}

/** One entry of a ladder's log. An entry that is malformed or of an unknown kind is ignored. */
export interface CaseEntry {
  readonly id: string;
  readonly kind: string;
  readonly on: string;
  readonly [arg: string]: unknown;
}

export type Refusal =
  | 'goal_off_grain'
  | 'too_few_due_days'
  | 'rise_percent_out_of_range'
  | 'start_percent_out_of_range'
  | 'flare_percent_out_of_range'
  | 'trials_incomplete'
  | 'start_off_grain';

export type Warning = 'long_way' | 'start_above_baseline';

export type Phase = 'not_started' | 'measuring' | 'climbing' | 'ramp' | 'maintaining' | 'flare' | 'paused';

export type Verdict =
  | 'climbed'
  | 'same_rung_again'
  | 'quiet_week'
  | 'one_rung_down'
  | 'goal_reached'
  | 'needs_new_baseline';

export type Why =
  | Verdict
  | 'not_started'
  | 'measuring'
  | 'start_from_baseline'
  | 'goal_within_reach'
  | 'rung_agreed'
  | 'flare_declared'
  | 'paused_by_you'
  | 'ramp_50'
  | 'ramp_75'
  | 'back_on_rung'
  | 'resumed';

export type Hint = 'flare_check_in' | 'flare_contact_advice' | 'save_it_for_tomorrow' | 'still_going';

export type AlertCode = 'gone_quiet' | 'step_too_big' | 'measuring_stalled' | 'flare_14_days' | 'long_pause';
export interface Alert {
  readonly code: AlertCode;
  readonly on: string;
}

/** Where the patient stood at the end of a day; `rung` counts from 1. `N` is how amounts are told. */
export interface DayStanding<N = number> {
  readonly phase: Phase;
  readonly rung: number | null;
  readonly quota: N | null;
  readonly due: boolean;
  readonly total: N;
  readonly full: boolean;
}
export interface Day<N = number> extends DayStanding<N> {
  readonly on: string;
  /** More was done than the day's quota and a little (§3.3). */
  readonly over: boolean;
}

export interface Span<N = number> {
  readonly from: string;
  readonly phase: Phase;
  readonly rung: number | null;
  readonly quota: N | null;
}

/** A rung week: its full days so far, and its due days, for a running one those that are still ahead included. */
export interface RungWeek {
  readonly from: string;
  readonly fullDays: number;
  readonly dueDays: number;
}
export interface JudgedWeek<N = number> extends RungWeek {
  readonly rung: number;
  readonly quota: N;
  readonly verdict: Verdict;
}

export interface PlannedRung<N = number> {
  readonly rung: number;
  readonly quota: N;
  readonly from: string;
}

/** Where the patient stands, and why. `today` and `why` are null for a refused plan alone. */
export interface Standing<N = number> {
  readonly refused: Refusal | null;
  readonly rungs: readonly N[];
  readonly warnings: readonly Warning[];
  readonly today: DayStanding<N> | null;
  readonly why: Why | null;
  readonly hints: readonly Hint[];
  readonly alerts: readonly Alert[];
  readonly spans: readonly Span<N>[];
  /** One per civil day from the start of the plan to today. */
  readonly days: readonly Day<N>[];
  /** The rung weeks that have been judged, in order. */
  readonly weeks: readonly JudgedWeek<N>[];
  /** The running rung week, or null while none runs. */
  readonly week: RungWeek | null;
  /** The ISO weekdays that are named as due today. */
  readonly weekdays: readonly number[];
  /** While measuring: how many different days have a trial that counts, since measuring began. */
  readonly measuredDays: number | null;
  /** From the present rung to the goal, with the day each begins if every week climbs; only while climbing. */
  readonly planned: readonly PlannedRung<N>[];
}
