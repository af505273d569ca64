// One drawing's words are read and written among those of all the others.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withWords, wordsOf } from './drawing';

const ALT = readFileSync(new URL('../../../../content/figures/alt.yaml', import.meta.url), 'utf8');
const NAMES = [...ALT.matchAll(/^ {2}([a-z-]+):$/gm)].map(([, name]) => name ?? '');

test('every drawing has words, and writing them as they are changes no byte', () => {
  expect(NAMES.length).toBeGreaterThan(20);
  for (const name of NAMES) {
    const said = wordsOf(ALT, name);
    expect(said?.da.length, name).toBeGreaterThan(10);
    expect(withWords(ALT, name, 'da', said?.da ?? '')).toBe(ALT);
  }
});

test('new words go to one drawing in one language, whatever signs they hold', () => {
  for (const name of NAMES) {
    const changed = withWords(ALT, name, 'en', 'A: "B" # $& c');
    expect(wordsOf(changed, name)).toEqual({ da: wordsOf(ALT, name)?.da, en: 'A: "B" # $& c' });
    expect(changed.split('\n').filter((line) => !ALT.split('\n').includes(line))).toHaveLength(1);
  }
});

test('a drawing that is not there, or is written otherwise, is written by hand', () => {
  expect(wordsOf(ALT, 'no-such')).toBeNull();
  expect(wordsOf('figures:\n  one: {edition: 1, da: En, en: One}\n', 'one')).toBeNull();
  expect(wordsOf('figures:\n  one:\n    da: En\n      to\n    en: One\n', 'one')).toBeNull();
});
