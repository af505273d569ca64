// The months of the calendar, and what a review must say before it can be kept.
import { expect, test } from 'vitest';
import type { OpenedReview, ReviewLine } from './calls';
import { answered, begun, canBeKept, dayFits, type Form, found, resultsFor } from './form';
import { aYearAfter, stretches } from './view';

const TODAY = '2026-03-02';
const due = (review_by: string) => ({ id: review_by, review_by }) as ReviewLine;
const review = {
  today: TODAY,
  revision: 3,
  sources: [
    { title: 'A book', ref: 'Chapter 1', evidence: 'expert', claim: 'It helps.' },
    { title: 'A study', ref: 'Page 2', evidence: 'study', claim: 'It helps a little.' },
  ],
} as unknown as OpenedReview;

/** Both sources are as they were, and everything is said. */
const whole: Form = {
  ...begun(TODAY),
  found: ['same', 'same'],
  checked: 'Read again.',
  result: 'still_right',
};

test('what is past its day stands before the months, and a text that is due today is not past it', () => {
  const days = ['2026-01-05', '2026-03-01', '2026-03-02', '2026-03-31', '2026-05-01'];
  expect(stretches(days.map(due), TODAY).map(({ month, texts }) => [month, texts.length])).toEqual([
    [null, 2],
    ['2026-03-01', 2],
    ['2026-05-01', 1],
  ]);
});

test.each([
  ['2026-03-02', '2027-03-02'],
  ['2028-02-29', '2029-03-01'],
])('a year after %s is %s', (day, after) => {
  expect(aYearAfter(day)).toBe(after);
});

test.each([
  ['a source without an answer', { found: ['same'] }],
  ['no words about what was looked at', { checked: '  ' }],
  ['no result', { result: null }],
  ['a day that has passed', { day: '2026-03-02' }],
  ['a day too far ahead', { day: '2027-03-03' }],
] as const)('a review with %s cannot be kept', (_, over) => {
  expect(canBeKept(whole, review)).toBe(true);
  expect(canBeKept({ ...whole, ...over }, review)).toBe(false);
});

test('a source that is gone takes back that the text is still right', () => {
  const gone = found(whole, 1, 'gone');
  expect(gone.result).toBeNull();
  expect(resultsFor(gone, false)).toEqual(['needs_change']);
  expect(resultsFor(whole, true)).toEqual(['needs_change']);
  expect(found(gone, 1, 'changed').found).toEqual(['same', 'changed']);
});

test('what is sent names every source, and gives a day to a text that is still right alone', () => {
  expect(answered(whole, review)).toMatchObject({ review_by: '2027-03-02', revision: 3 });
  const changing = answered({ ...whole, found: ['same', 'gone'], result: 'needs_change' }, review);
  expect(changing.review_by).toBeNull();
  expect(changing.sources).toEqual([
    { title: 'A book', ref: 'Chapter 1', found: 'same' },
    { title: 'A study', ref: 'Page 2', found: 'gone' },
  ]);
  expect(dayFits('2026-03-03', TODAY)).toBe(true);
});
