// The facts at a text's head in fields: what a field does not know is left as it stands.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  confirmed,
  lineOf,
  ofEdition,
  partsOf,
  reviewOf,
  scalar,
  scalarFrom,
  tagsOf,
  withLine,
  withReview,
  withTags,
} from './head';
import { sourcesOf, withSources } from './sources';

const HEAD = `---
id: walk
edition: 2
review_by: 2027-05-01
tags: [flare, pain_handling]
sources:
  - title: "Back to basics: 10 facts"
    ref: O'Sullivan et al.
    evidence: expert
    claim: It helps.
  - title: A book
    ref: Chapter 1
    evidence: none
    claim: It does not.
text:
  title: Gå en tur
  summary: 'Det''s godt'
---
`;
const TEXT = `${HEAD}::: today I dag\n---\n:::\n`;

test('a Markdown file is cut at the end of its head, and put together it is the same', () => {
  const parts = partsOf('da/pages/walk.md', TEXT);
  expect(parts?.head).toBe(HEAD);
  expect(`${parts?.head}${parts?.body}`).toBe(TEXT);
  expect(partsOf('da/exercises/stand.yaml', TEXT)).toBeNull();
  expect(partsOf('da/pages/walk.md', 'no head')).toBeNull();
});

test('fields read what the head says', () => {
  expect(lineOf(HEAD, 'title')).toBe('Gå en tur');
  expect(lineOf(HEAD, 'summary')).toBe("Det's godt");
  expect(tagsOf(HEAD)).toEqual(['flare', 'pain_handling']);
  expect(reviewOf(HEAD)).toBe('2027-05-01');
  expect(sourcesOf(HEAD)?.map(({ title }) => title)).toEqual(['Back to basics: 10 facts', 'A book']);
});

test('what is written in another way than a field knows is no field', () => {
  expect(lineOf('text: {title: Gå, summary: Hej}\n', 'title')).toBeNull();
  expect(lineOf('text:\n  title: >-\n    Gå\n', 'title')).toBeNull();
  expect(lineOf('text:\n  title: Gå\n    en tur\n', 'title')).toBeNull();
  expect(tagsOf('tags:\n  - flare\n')).toBeNull();
  expect(sourcesOf('sources:\n  - {title: A, ref: B, evidence: expert, claim: C}\n')).toBeNull();
  expect(sourcesOf('sources:\n  - title: A\n    ref: B\n    evidence: expert\n')).toBeNull();
});

test('a change touches its own line and nothing else', () => {
  const changed = withTags(withReview(withLine(HEAD, 'title', 'Ud: nu'), '2027-06-01'), 'flare, , ny');
  expect(changed).toBe(
    HEAD.replace('title: Gå en tur', 'title: "Ud: nu"')
      .replace('2027-05-01', '2027-06-01')
      .replace('[flare, pain_handling]', '[flare, ny]'),
  );
  expect(ofEdition(confirmed('of_edition: 1\ntext:\n', 2))).toBe(2);
});

test('sources survive being written anew, and a new one stands below the others', () => {
  const rows = sourcesOf(HEAD) ?? [];
  expect(sourcesOf(withSources(HEAD, rows))).toEqual(rows);
  const more = [...rows, { title: 'C', ref: '–', evidence: 'study', claim: '"Quoted": yes' }];
  expect(sourcesOf(withSources(HEAD, more))).toEqual(more);
  expect(withSources(HEAD, more).replace(/^sources:\n(?: {2}.*\n)*/m, '')).toBe(
    HEAD.replace(/^sources:\n(?: {2}.*\n)*/m, ''),
  );
});

test('any words can be written on a line and read again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (words) => {
      expect(scalarFrom(scalar(words))).toBe(words);
    }),
  );
});
