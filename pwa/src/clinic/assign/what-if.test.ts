// The preview is a promise: it equals what the engine makes of the plan, and each "what if" is told against it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../domain/days';
import { type Ladder, stand, whatIf } from '../../domain/ladder';
import { previewOf } from './preview';
import { mayBecome } from './what-if';

const MONDAY = '2026-03-02';

const ladders: fc.Arbitrary<Ladder> = fc.record({
  unit: fc.constant('minutes' as const),
  goal: fc.integer({ min: 12, max: 60 }),
  start: fc.integer({ min: 1, max: 11 }),
  rise_percent: fc.integer({ min: 10, max: 20 }),
  start_percent: fc.constant(80),
  flare_percent: fc.constantFrom(25, 50, 75),
  weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 2 }),
  starts_on: fc.integer({ min: 0, max: 6 }).map((days) => addDays(MONDAY, days)),
});

const walking: Ladder = {
  unit: 'minutes',
  goal: 30,
  start: 8,
  rise_percent: 15,
  weekdays: [1, 3, 5],
  starts_on: MONDAY,
};

describe('the preview', () => {
  test('has each rung on the day on which it begins when every due day is done', () => {
    fc.assert(
      fc.property(ladders, (ladder) => {
        const preview = previewOf(ladder, null);
        const days = whatIf(ladder, 'all_done', ladder.starts_on, preview?.goalOn ?? ladder.starts_on);
        for (const { rung, quota, from } of preview?.rungs ?? []) {
          const first = days.find((day) => day.rung === rung);
          expect([first?.on, first?.quota]).toEqual([from, quota]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is the plan as the patient’s own phone reads it on the first day', () => {
    fc.assert(
      fc.property(ladders, (ladder) => {
        expect(previewOf(ladder, null)?.standing).toEqual(stand(ladder, [], ladder.starts_on));
      }),
      { numRuns: 30 },
    );
  });
});

describe('what if', () => {
  const preview = previewOf(walking, null);
  const goalOn = preview?.goalOn ?? '';

  test('every day is done: the goal begins as planned', () => {
    expect(mayBecome(walking, 'all_done', goalOn)).toMatchObject({ goalOn, weeksLater: 0 });
  });

  test('two of three days: the week is still climbed', () => {
    expect(mayBecome(walking, 'two_of_three', goalOn).goalOn).toBe(goalOn);
  });

  test.each(['flare_in_week_3', 'two_weeks_away'] as const)(
    '%s: the goal comes later, and is reached',
    (scenario) => {
      const { days, goalOn: reached, weeksLater } = mayBecome(walking, scenario, goalOn);
      expect(weeksLater).toBeGreaterThan(1);
      expect(reached && reached > goalOn).toBe(true);
      expect(days.some(({ phase }) => phase === (scenario === 'two_weeks_away' ? 'paused' : 'flare'))).toBe(
        true,
      );
      expect(days.at(-1)?.on).toBe(addDays(reached ?? '', 6));
    },
  );

  test('no way reaches the goal earlier than the plan', () => {
    fc.assert(
      fc.property(
        ladders,
        fc.constantFrom('two_of_three', 'flare_in_week_3', 'two_weeks_away'),
        (ladder, scenario) => {
          const planned = previewOf(ladder, null)?.goalOn ?? ladder.starts_on;
          const { goalOn: reached } = mayBecome(ladder, scenario, planned);
          expect(reached === null || reached >= planned).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});
