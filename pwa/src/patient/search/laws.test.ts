// What holds for every text and every question: search never fails, never invents, and knows the word from its neighbour.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf } from './compounds';
import { type Doc, find, indexOf } from './search';
import { marked, snippetOf } from './snippet';
import { stemOf } from './stem';
import { slips, slipsAllowed } from './typos';
import { plainly, wordsOf } from './words';

const letters = fc.constantFrom(...'abdefghiklmnoprstuvyæøå');
const word = fc.array(letters, { minLength: 2, maxLength: 12 }).map((all) => all.join(''));
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));
const doc: fc.Arbitrary<Doc> = fc.record({
  title: sentence,
  summary: sentence,
  passages: fc.array(sentence, { maxLength: 4 }),
});
const docs = fc.array(doc, { minLength: 1, maxLength: 12 });
const anything = fc.string({ unit: 'grapheme', maxLength: 60 });
const text = (title: string, body = ''): Doc => ({ title, summary: '', passages: [body] });
const titles = (all: readonly Doc[], asked: string) =>
  find(indexOf(all, 'da'), asked).map(({ doc: { title } }) => title);

describe('letters', () => {
  test('what is plain stays as it is, and every word is a piece of the text it stands in', () => {
    fc.assert(
      fc.property(anything, (said) => {
        expect(plainly(plainly(said))).toBe(plainly(said));
        for (const { plain, from, to } of wordsOf(said)) expect(plainly(said.slice(from, to))).toBe(plain);
      }),
    );
  });
});

describe('stems', () => {
  test('a stem is its own stem, and never shorter than a word can be', () => {
    fc.assert(
      fc.property(word, fc.constantFrom('da' as const, 'en' as const), (said, language) => {
        const stem = stemOf(plainly(said), language);
        expect(stemOf(stem, language)).toBe(stem);
        expect(stem.length).toBeGreaterThanOrEqual(Math.min(3, plainly(said).length));
      }),
    );
  });
});

describe('words written together', () => {
  test('the parts are known words', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), word, (all, said) => {
        const there = new Set(all);
        for (const part of partsOf(said, (one) => there.has(one))) expect(there.has(part)).toBe(true);
      }),
    );
  });
});

describe('slips', () => {
  test('go as far there as back, are none only within a word itself, and are never more than allowed', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, most) => {
        const there = slips(one, other, most);
        expect(slips(other, one, most)).toBe(there);
        expect(there === 0).toBe(one === other);
        if (there !== null) expect(there).toBeLessThanOrEqual(most);
        else expect(slips(one, other, 99)).toBeGreaterThan(most);
      }),
    );
  });
});

describe('search', () => {
  test('every word of a text finds the text, in whatever case it is written', () => {
    fc.assert(
      fc.property(docs, fc.nat(), (all, at) => {
        const wanted = all[at % all.length] as Doc;
        for (const { plain } of wordsOf(`${wanted.title} ${wanted.passages.join(' ')}`)) {
          const found = find(indexOf(all, 'da'), plain.toUpperCase());
          expect(found.map(({ doc: one }) => one)).toContain(wanted);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('one slip in a long word still finds the text where no text has what was written', () => {
    fc.assert(
      fc.property(word, fc.nat(), (said, at) => {
        const plain = plainly(said);
        const place = at % plain.length;
        const slipped = `${plain.slice(0, place)}x${plain.slice(place + 1)}`;
        fc.pre(slipsAllowed(slipped) > 0);
        expect(titles([text(plain)], slipped)).toEqual([plain]);
      }),
    );
  });

  test('nothing that can be written makes it fail, and what it shows is what the text says', () => {
    fc.assert(
      fc.property(docs, anything, (all, asked) => {
        const index = indexOf(all, 'da');
        for (const { doc: one, by } of find(index, asked)) {
          const title = marked(index, one.title, by);
          expect(title.map((piece) => piece.text).join('')).toBe(one.title);
          const shown = snippetOf(index, one, by).map((piece) => piece.text.replace(/^… | …$/g, ''));
          expect([...one.passages, one.summary].some((passage) => passage.includes(shown.join('')))).toBe(
            true,
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
