// The cases that both engines answer, tests/vectors/ladder: what the rules say, written down once.

import { describe, expect, test } from 'vitest';
import { type CaseEntry, type Ladder, stand } from '.';
import { resultOf } from './result';

interface Vectors {
  readonly cases: readonly { name: string; ladder: Ladder; log: readonly CaseEntry[]; today: string }[];
  readonly results: readonly object[];
}

const files = import.meta.glob<Vectors>('../../../../tests/vectors/ladder/*.json', {
  eager: true,
  import: 'default',
});

describe.each(Object.entries(files))('%s', (_, { cases, results }) => {
  test('has a result for every case', () => expect(results).toHaveLength(cases.length));

  test.each(cases.map((one, index) => ({ ...one, expected: results[index] })))(
    '$name',
    ({ name, ladder, log, today, expected }) => {
      expect(resultOf(name, stand(ladder, log, today))).toEqual(expected);
    },
  );
});
