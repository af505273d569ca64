// The three questions inform, and nothing is said before all of them are answered.
import { expect, test } from 'vitest';
import { type Answers, meaningOf } from './questions';

test.each<[Answers, ReturnType<typeof meaningOf>]>([
  [{}, null],
  [{ worse: true, hard_to_bear: true }, null],
  [{ worse: true, hard_to_bear: true, in_the_way: true }, 'all'],
  [{ worse: true, hard_to_bear: false, in_the_way: false }, 'some'],
  [{ worse: false, hard_to_bear: false, in_the_way: false }, 'none'],
])('%o says %s', (answers, meaning) => {
  expect(meaningOf(answers)).toBe(meaning);
});
