// What would become of a plan: the same rules, put to logs that nobody has written yet.

import { addDays, dayNumber } from '../days';
import { toNumber } from './amounts';
import { Course } from './course';
import { layOut } from './log';
import { readPlan } from './plan';
import type { CaseEntry, Day, Ladder } from './types';

/** What the clinician can try. Everybody does the day's quota, no more and no less, on the days that they train. */
export const SCENARIOS = ['all_done', 'two_of_three', 'flare_in_week_3', 'two_weeks_away'] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** A day of the course that would follow. */
export type WhatIfDay = Pick<Day, 'on' | 'quota' | 'phase' | 'rung'>;

/** A flare-up of a week, or an absence of two, opens the third week. */
const THIRD_WEEK = 14;
const FLARE_DAYS = 7;
const AWAY_DAYS = 14;

/** Every day from `from` to `until` as the rules have it in this scenario. None for a ladder that is refused. */
export function whatIf(
  ladder: Ladder,
  scenario: Scenario,
  from: string,
  until: string,
): readonly WhatIfDay[] {
  const read = readPlan(ladder);
  if (typeof read === 'string') return [];
  const log = layOut(interruptionsOf(scenario, from > ladder.starts_on ? from : ladder.starts_on), until);
  const course = new Course(read.plan, read.built, [], toNumber);
  let dueDays = 0;
  for (let day = read.plan.startsOn; day <= dayNumber(until); day++) {
    const told = log.get(day);
    course.begin(day, told);
    const asked = course.asks(day);
    // What came before the days that are asked about was done in full.
    if (asked && day >= dayNumber(from)) dueDays += 1;
    const leftOut = scenario === 'two_of_three' && dueDays % 3 === 0 && dueDays > 0;
    course.record(day, asked && !leftOut ? { ...told, session: [asked] } : { ...told });
  }
  return course.days
    .filter(({ on }) => on >= from)
    .map(({ on, quota, phase, rung }) => ({ on, quota, phase, rung }));
}

function interruptionsOf(scenario: Scenario, first: string): CaseEntry[] {
  const begin = addDays(first, THIRD_WEEK);
  if (scenario === 'flare_in_week_3') {
    return [
      { id: 'flare', kind: 'flare_started', on: begin },
      { id: 'better', kind: 'flare_ended', on: addDays(begin, FLARE_DAYS) },
    ];
  }
  if (scenario === 'two_weeks_away') {
    return [
      { id: 'away', kind: 'paused', on: begin },
      { id: 'home', kind: 'resumed', on: addDays(begin, AWAY_DAYS) },
    ];
  }
  return [];
}
