// Which kinds of entries this version of the app understands; the rest is kept, and shown as "update the app".
import type { Kind } from '../domain/entries';

const UNDERSTOOD: Readonly<Record<Kind, true>> = {
  session: true,
  trial: true,
  flare_started: true,
  flare_ended: true,
  paused: true,
  resumed: true,
  weekdays_set: true,
  exercise_done: true,
  goal_set: true,
  goal_rated: true,
  strategies_chosen: true,
  withdrawn: true,
  plan_assigned: true,
  plan_ended: true,
  rung_set: true,
  remeasure: true,
  flare_checked_in: true,
  flare_plan_written: true,
  red_flag_reported: true,
  week_reviewed: true,
  text_read: true,
  lesson_completed: true,
  text_rated: true,
  attention_handled: true,
  recovered_offered: true,
  recovered_left_out: true,
  editions_upgraded: true,
};

export function isUnderstood(kind: string): boolean {
  return Object.hasOwn(UNDERSTOOD, kind);
}
