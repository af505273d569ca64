// The cases that both engines answer, tests/vectors/ladder: what the rules say, written down once.

import { describe, expect, test } from 'vitest';
import { type CaseEntry, type Ladder, stand } from '.';

interface Vectors {
  readonly cases: readonly { name: string; ladder: Ladder; log: readonly CaseEntry[]; today: string }[];
  readonly results: readonly Record<string, unknown>[];
}

const files = import.meta.glob<Vectors>('../../../../tests/vectors/ladder/*.json', {
  eager: true,
  import: 'default',
});

describe.each(Object.entries(files))('%s', (_, { cases, results }) => {
  test('has a result for every case', () => expect(results).toHaveLength(cases.length));

  test.each(cases.map((one, index) => [one.name, one, results[index]] as const))(
    '%s',
    (name, one, expected) => {
      const {
        days: _days,
        weeks: _weeks,
        week: _week,
        planned: _planned,
        ...printed
      } = stand(one.ladder, one.log, one.today);
      expect({ name, ...printed }).toEqual(expected);
    },
  );
});
