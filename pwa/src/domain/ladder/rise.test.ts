import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../days';
import { type Ladder, type RiseToMeet, riseToMeet, stand } from '.';
import { walking } from './testing/stories';

interface Vectors {
  readonly cases: readonly { name: string; ladder: Ladder; by: string; min: number; max: number }[];
  readonly results: readonly (RiseToMeet | null)[];
}

const files = import.meta.glob<Vectors>('../../../../tests/vectors/rise/*.json', {
  eager: true,
  import: 'default',
});

describe.each(Object.entries(files))('%s', (_, { cases, results }) => {
  test.each(cases.map((one, index) => ({ ...one, expected: results[index] })))(
    '$name',
    ({ ladder, by, min, max, expected }) => {
      expect(riseToMeet(ladder, by, { min, max })).toEqual(expected);
    },
  );
});

const BOUNDS = { min: 5, max: 20 };
const days = fc.integer({ min: -5, max: 300 }).map((day) => addDays(walking.starts_on, day));

test('no smaller rise would have met the day', () => {
  const goalDay = (rise_percent: number) =>
    stand({ ...walking, rise_percent }, [], walking.starts_on).planned.at(-1)?.from ?? '';
  fc.assert(
    fc.property(days, (by) => {
      const found = riseToMeet(walking, by, BOUNDS);
      expect(found?.on).toBe(goalDay(found?.rise ?? 0));
      expect((found?.on ?? '') <= by).toBe(found?.meets);
      for (let less = 5; less < (found?.rise ?? 0); less++) expect(goalDay(less) > by).toBe(true);
    }),
  );
});

test('a day that is too near is told with a goal and a day that work', () => {
  fc.assert(
    fc.property(days, (by) => {
      const found = riseToMeet(walking, by, BOUNDS);
      fc.pre(found !== null && !found.meets);
      expect(riseToMeet(walking, found.on, BOUNDS)?.meets).toBe(true);
      if (found.goal !== null) {
        expect(riseToMeet({ ...walking, goal: found.goal }, by, BOUNDS)?.meets).toBe(true);
        expect(riseToMeet({ ...walking, goal: found.goal + 1 }, by, BOUNDS)?.meets).toBe(false);
      }
    }),
  );
});
