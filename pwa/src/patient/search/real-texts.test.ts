// Real questions to the real texts: what people write when their back hurts, and what they should find first.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import questions from '../../../../tests/vectors/search/questions.json';
import type { Language } from '../../text';
import { type Doc, find, indexOf } from './search';

const CONTENT = new URL('../../../../content/', import.meta.url);

interface Named extends Doc {
  readonly id: string;
}

/** Near enough to what the phone is given: the words of the files, without what marks them up. */
function textsIn(language: Language): readonly Named[] {
  return ['pages', 'lessons', 'strategies'].flatMap((folder) => {
    const place = new URL(`${language}/${folder}/`, CONTENT);
    return readdirSync(place)
      .filter((name) => name.endsWith('.md'))
      .map((name) => named(name.replace('.md', ''), readFileSync(new URL(name, place), 'utf8')));
  });
}

function named(id: string, file: string): Named {
  const [, head = '', ...body] = file.split(/^---$/m);
  const line = (key: string) => new RegExp(`^  ${key}: "?(.*?)"?$`, 'm').exec(head)?.[1] ?? '';
  const passages = body
    .join('')
    .split(/\n\s*\n|\n- /)
    .map((passage) => passage.replace(/\]\([^)]*\)|::+\s?[a-z-]*|[[\]*#]/g, '').trim())
    .filter(Boolean);
  return { id, title: line('title'), summary: line('summary'), passages };
}

const danish = indexOf(textsIn('da'), 'da');
const english = indexOf(textsIn('en'), 'en');
const top = (asked: string, index = danish, most = 3) =>
  find(index, asked)
    .slice(0, most)
    .map(({ doc }) => doc.id);

test.each(questions.da)('in Danish, "%s" finds %s among the first three', (asked, id) => {
  expect(top(asked)).toContain(id);
});

test.each(questions.en)('in English, "%s" finds %s among the first three', (asked, id) => {
  expect(top(asked, english)).toContain(id);
});

test.each(questions.nothing)('"%s" is in no text and finds nothing', (asked) => {
  expect(top(asked)).toEqual([]);
});
