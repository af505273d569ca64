// The cases that the server's search answers too (tests/vectors/search).
import { expect, test } from 'vitest';
import finds from '../../../../tests/vectors/search/finds.json';
import words from '../../../../tests/vectors/search/words.json';
import type { Language } from '../../text';
import { partsOf } from './compounds';
import { find, indexOf } from './search';
import { snippetOf } from './snippet';
import { stemOf } from './stem';
import { slips, slipsAllowed } from './typos';
import { plainly, wordsOf } from './words';

test.each(words.letters)('"%s" is "%s" in plain letters', (text, plain) => {
  expect(plainly(text as string)).toBe(plain);
});

test.each(words.words)('"%s" has the words %j', (text, all) => {
  expect(wordsOf(text as string).map(({ plain }) => plain)).toEqual(all);
});

test.each(words.stems)('in %s, %s are forms of %s', (language, forms, stem) => {
  const stems = (forms as string).split(' ').map((form) => stemOf(form, language as Language));
  expect(new Set(stems)).toEqual(new Set([stem]));
});

test.each(words.parts)('%s is made of %j', (stem, parts) => {
  expect(partsOf(stem as string, (one) => words.known.includes(one))).toEqual(parts);
});

test.each(words.slips)(
  'from %s to %s, looking for at most %s, there are %s slips',
  (one, other, most, count) => {
    expect(slips(one as string, other as string, most as number)).toBe(count);
  },
);

test.each(words.slips_allowed)('"%s" may be written with %s slips', (word, count) => {
  expect(slipsAllowed(word as string)).toBe(count);
});

test.each(finds.cases)('$promise', ({ docs, asked, titles, snippets }) => {
  const index = indexOf(docs, 'da');
  const hits = find(index, asked);
  expect(hits.map(({ doc }) => doc.title)).toEqual(titles);
  for (const [title, pieces] of Object.entries(snippets ?? {})) {
    const hit = hits.find(({ doc }) => doc.title === title);
    expect(hit && snippetOf(index, hit.doc, hit.by).map(({ text, hit: marked }) => [text, marked])).toEqual(
      pieces,
    );
  }
});
