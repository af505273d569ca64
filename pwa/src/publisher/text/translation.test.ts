// A translation begins as the Danish words, and its file has the shape of every other translation.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { translationOf } from './translation';

const CONTENT = new URL('../../../../content/', import.meta.url);
const file = (path: string) => readFileSync(new URL(path, CONTENT), 'utf8');

test.each([
  'da/pages/waiting-time.md',
  'da/lessons/lesson-flare-plan.md',
  'da/exercises/bridge.yaml',
  'da/safety/warning-signs.yaml',
])('%s', (path) => {
  const danish = file(path);
  const begun = translationOf({ path, text: danish, revision: 3 });
  expect(begun?.path).toBe(path.replace('da/', 'en/'));
  expect(begun?.revision).toBe(0);
  const keys = (text: string) => text.match(/^[a-z_]+:/gm)?.slice(0, 2);
  expect(keys(begun?.text ?? '')).toEqual(keys(file(path.replace('da/', 'en/'))));
  // Every line of it but the edition is a line of the Danish file.
  const lines = begun?.text.split('\n').filter((line) => !line.startsWith('of_edition:')) ?? [];
  expect(lines.filter((line) => !danish.split('\n').includes(line))).toEqual([]);
  expect(begun?.text).toMatch(/of_edition: \d+\ntext:\n/);
});

test('words that cannot be found are translated by hand', () => {
  expect(translationOf({ path: 'da/pages/a.md', text: 'no head', revision: 1 })).toBeNull();
});
