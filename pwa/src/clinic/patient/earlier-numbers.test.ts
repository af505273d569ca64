// A plan that a later release would not allow any more says so; one that it would, says nothing.
import { expect, test } from 'vitest';
import type { PlanLadder } from '../../domain/entries';
import type { Pathway } from '../server/shapes';
import { walking } from '../testing/log';
import { hasEarlierNumbers } from './earlier-numbers';

const title = { da: 'Gåtur', en: 'Walk' };
const pathway: Pathway = {
  pin: { id: 'new-onset', edition: 1, sha256: 'a'.repeat(64) },
  title,
  summary: title,
  ladders: [
    {
      item: 'walking',
      title,
      activity: title,
      unit: 'minutes',
      goal: { default: 30, min: 5, max: 120, source: 'WalkBack' },
      rise_percent: { default: 10, min: 5, max: 15, source: 'No source.' },
      start_percent: { default: 80, min: 70, max: 90, source: 'No source.' },
      flare_percent: { default: 50, choices: [50, 75], source: 'No source.' },
      weekdays: { default: [1, 3, 5], source: 'No source.' },
    },
  ],
  exercises: [],
  pages: [],
  lessons: [],
};
const isEarlier = (ladder: Partial<PlanLadder>): boolean =>
  hasEarlierNumbers({ plan: walking(ladder) }, [pathway]);

test('a plan within the bounds of today says nothing, whatever the default has become', () => {
  expect(isEarlier({ rise_percent: 15 })).toBe(false);
});

test.each([{ rise_percent: 20 }, { start_percent: 95 }, { goal: 150 }, { flare_percent: 25 as const }])(
  'a plan with %j goes by the numbers of an earlier release',
  (ladder) => {
    expect(isEarlier(ladder)).toBe(true);
  },
);

test('of a ladder that is not offered any more nothing is claimed', () => {
  expect(isEarlier({ item: 'rowing', rise_percent: 20 })).toBe(false);
});
