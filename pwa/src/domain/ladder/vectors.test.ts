// The cases that both engines answer, in tests/vectors: what the rules say, written down once.

import { describe, expect, test } from 'vitest';
import type { LogEntry } from '../entries';
import { activeAssignments, type CaseEntry, caseOf, type Ladder, stand } from '.';
import { resultOf } from './result';

interface Vectors<Case> {
  readonly cases: readonly (Case & { name: string; today: string })[];
  readonly results: readonly object[];
}
type LadderCase = { ladder: Ladder; log: readonly CaseEntry[] };
type PersonCase = { entries: readonly LogEntry[]; assignment: string };

const ladders = import.meta.glob<Vectors<LadderCase>>('../../../../tests/vectors/ladder/*.json', {
  eager: true,
  import: 'default',
});
const persons = import.meta.glob<Vectors<PersonCase>>('../../../../tests/vectors/person/*.json', {
  eager: true,
  import: 'default',
});

test('every vector has its expected result', () => {
  for (const { cases, results } of Object.values({ ...ladders, ...persons })) {
    expect(results).toHaveLength(cases.length);
  }
});

describe.each(Object.entries(ladders))('%s', (_, { cases, results }) => {
  test.each(cases.map((one, index) => ({ ...one, expected: results[index] })))(
    '$name',
    ({ name, ladder, log, today, expected }) => {
      expect(resultOf(name, stand(ladder, log, today))).toEqual(expected);
    },
  );
});

describe.each(Object.entries(persons))('%s', (_, { cases, results }) => {
  test.each(cases.map((one, index) => ({ ...one, expected: results[index] })))(
    '$name',
    ({ name, entries, assignment, today, expected }) => {
      const { ladder, log } = caseOf(entries, assignment, today) ?? { ladder: null, log: [] };
      const active = activeAssignments(entries).map(({ id, on, endedOn }) => ({ id, on, ended_on: endedOn }));
      expect({ name, ladder, log, active }).toEqual(expected);
    },
  );
});
