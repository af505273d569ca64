// Recalls as an editor reads them: counts that point at nobody, and texts that are found by name.
import { beforeAll, expect, test } from 'vitest';
import { speak } from '../../text';
import { words } from '../../words/publisher';
import type { Recallable } from './calls';
import { atLeast, editionWords, found, isReady } from './view';

beforeAll(() => speak('da', words));

const text = (id: string, da: string): Recallable => ({
  id,
  kind: 'page',
  title: { da, en: null },
  editions: [],
});
const EDITION = { edition: 2, current: true, recalled: null };

test('nobody, a few and many are told apart, and a few are not counted', () => {
  expect([0, null, 35].map(atLeast)).toEqual(['ingen', 'færre end 5', 'mindst 35']);
});

test('an edition says whether it is out now, who has it, and what was said of it already', () => {
  expect(editionWords(EDITION, { edition: 2, plans: null })).toBe(
    'udgivet nu · færre end 5 planer i gang har den',
  );
  expect(editionWords({ ...EDITION, current: false, recalled: 'notice' }, undefined)).toBe(
    'tidligere udgave · har en besked',
  );
});

test('a text is found by letters of its name or its id, in the order of the Danish alphabet', () => {
  const texts = [text('sit', 'Åben stol'), text('walk', 'Gå en tur'), text('rest', 'Ærlig hvile')];
  expect(found(texts, '', 'da').map(({ id }) => id)).toEqual(['walk', 'rest', 'sit']);
  expect(found(texts, ' TUR', 'da').map(({ id }) => id)).toEqual(['walk']);
  expect(found(texts, 'res', 'da').map(({ id }) => id)).toEqual(['rest']);
});

test('nothing is recalled without an edition and words in both languages', () => {
  const draft = { item: 'walk', editions: [1], severity: 'notice', da: 'Nej.', en: 'No.' } as const;
  expect(isReady(draft)).toBe(true);
  for (const lacking of [{ item: '' }, { editions: [] }, { da: ' ' }, { en: '' }])
    expect(isReady({ ...draft, ...lacking })).toBe(false);
});
