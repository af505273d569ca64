// What an editor finds in the list of texts.
import { expect, test } from 'vitest';
import type { TextLine } from '../calls';
import { found, isDue } from './view';

const line = (id: string, more: Partial<TextLine> = {}): TextLine => ({
  id,
  gone: false,
  kind: 'page',
  title: { da: null, en: null },
  edition: 1,
  released: 1,
  changed: false,
  state: null,
  review_by: '2027-05-01',
  errors: 0,
  warnings: 0,
  comments: 0,
  updated_at: '2026-03-02T09:00:00Z',
  updated_by: null,
  ...more,
});

const LINES = [
  line('walk', { title: { da: 'Gå en tur', en: 'Take a walk' }, changed: true }),
  line('rest', { title: { da: 'Ånd ud', en: 'Breathe out' }, warnings: 1, comments: 2 }),
  line('stick', { kind: 'figure', review_by: '2026-04-01' }),
];
const ids = (letters: string, wanted: Parameters<typeof found>[1]['wanted']) =>
  found(LINES, { letters, wanted, today: '2026-03-02', language: 'da' }).map(({ id }) => id);

test('letters are sought in both languages and in the id, whatever their case', () => {
  expect(ids('TUR', 'all')).toEqual(['walk']);
  expect(ids('breathe', 'all')).toEqual(['rest']);
  expect(ids('stic', 'all')).toEqual(['stick']);
});

test('the list follows the Danish alphabet, and a text without a title stands by its id', () => {
  expect(ids('', 'all')).toEqual(['walk', 'stick', 'rest']);
});

test.each([
  ['changed', ['walk']],
  ['findings', ['rest']],
  ['comments', ['rest']],
  ['due', ['stick']],
] as const)('%s', (wanted, expected) => {
  expect(ids('', wanted)).toEqual(expected);
});

test('a text is due from two months before its day', () => {
  expect(isDue(line('a', { review_by: '2026-05-01' }), '2026-03-02')).toBe(true);
  expect(isDue(line('a', { review_by: '2026-05-02' }), '2026-03-02')).toBe(false);
  expect(isDue(line('a', { review_by: null }), '2026-03-02')).toBe(false);
});
