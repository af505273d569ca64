// Ladders and logs of every kind, for laws that must hold over all of them.

import fc from 'fast-check';
import { addDays } from '../../days';
import type { Unit } from '../../entries';
import type { CaseEntry, Ladder } from '..';
import { exact, snap, toNumber } from '../amounts';
import { MONDAY } from './stories';

const amount = fc.integer({ min: 0, max: 300 }).map((tenths) => tenths / 10);
const weekdays = (least: number) =>
  fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: least, maxLength: 7 });

/** What is ten minutes in one unit is a hundred steps in another. */
const SIZES = { minutes: 1, repetitions: 1, seconds: 1, steps: 10, metres: 10 } as const;
const units = fc.constantFrom<Unit>('minutes', 'repetitions', 'seconds', 'steps', 'metres');
const sized = (unit: Unit, amount: number) => toNumber(snap(unit, exact(SIZES[unit] * amount)));

/** A ladder that is not refused, with at least so many due days a week. */
export function ladders(leastDueDays = 2): fc.Arbitrary<Ladder> {
  return plans(leastDueDays).map(({ unit, goal, start, ...ladder }) => ({
    ...ladder,
    unit,
    goal: sized(unit, goal),
    ...(start !== undefined && { start: sized(unit, start) }),
  }));
}

function plans(leastDueDays: number): fc.Arbitrary<Ladder> {
  return fc.record(
    {
      unit: units,
      goal: fc.integer({ min: 5, max: 40 }),
      rise_percent: fc.integer({ min: 5, max: 20 }),
      start_percent: fc.integer({ min: 70, max: 90 }),
      flare_percent: fc.constantFrom(25, 50, 75),
      weekdays: weekdays(leastDueDays),
      starts_on: fc.constant(MONDAY),
      trials: fc.array(amount, { minLength: 3, maxLength: 3 }),
      start: fc.integer({ min: 1, max: 12 }),
    },
    { requiredKeys: ['unit', 'goal', 'weekdays', 'starts_on'] },
  );
}

/** A ladder that climbs from an agreed start. */
export const climbingLadders = (leastDueDays = 2): fc.Arbitrary<Ladder> =>
  fc
    .tuple(ladders(leastDueDays), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 12 }))
    .map(([ladder, start, more]) => ({
      ...ladder,
      start: sized(ladder.unit, start),
      goal: sized(ladder.unit, start + more),
    }));

const args: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  { weight: 8, arbitrary: amount.map((amount) => ({ kind: 'session', amount: amount + 0.1 })) },
  { weight: 4, arbitrary: amount.map((amount) => ({ kind: 'trial', amount })) },
  fc.record(
    { kind: fc.constant('flare_started'), flare_percent: fc.constantFrom(25, 50, 75) },
    { requiredKeys: ['kind'] },
  ),
  fc.constantFrom('flare_ended', 'paused', 'resumed', 'remeasure').map((kind) => ({ kind })),
  weekdays(1).map((weekdays) => ({ kind: 'weekdays_set', weekdays })),
  fc.integer({ min: 0, max: 12 }).map((rung) => ({ kind: 'rung_set', rung })),
  fc.integer({ min: 0, max: 60 }).map((number) => ({ kind: 'withdrawn', of: `e${number}` })),
);

/** Up to sixty entries of all kinds, from before the start until after `LAST_DAY`. */
export const logs: fc.Arbitrary<readonly CaseEntry[]> = fc
  .array(fc.tuple(fc.integer({ min: -12, max: 75 }), args), { maxLength: 60 })
  .map((entries) =>
    entries.map(([day, { kind, ...rest }], number) => ({
      ...rest,
      kind: String(kind),
      id: `e${number}`,
      on: addDays(MONDAY, day),
    })),
  );

export const LAST_DAY = addDays(MONDAY, 70);
