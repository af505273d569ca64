// A release as an editor reads it.
import { expect, test } from 'vitest';
import type { Line } from '../shapes';
import { byKind, nameOf } from './view';

const line = (id: string, kind: string, da: string | null): Line => ({
  id,
  kind: kind as Line['kind'],
  edition: 1,
  sha256: 'a'.repeat(64),
  core: false,
  audience: 'patients',
  title: { da, en: null },
});

test('pathways and texts come first, each kind in the order of the Danish alphabet', () => {
  const items = [
    line('c', 'figure', null),
    line('b', 'page', 'Åbne vinduer'),
    line('a', 'page', 'Ærter'),
    line('p', 'pathway', 'Nyopståede lænderygsmerter'),
  ];
  expect(byKind(items, 'da').map(({ kind, lines }) => [kind, lines.map(({ id }) => id)])).toEqual([
    ['pathway', ['p']],
    ['page', ['a', 'b']],
    ['figure', ['c']],
  ]);
});

test('a kind that a newer server has comes last, and is there', () => {
  const kinds = byKind([line('x', 'film', 'Film'), line('c', 'figure', null)], 'da').map(({ kind }) => kind);
  expect(kinds).toEqual(['figure', 'film']);
});

test('an item without a title in this language is named by its Danish one, or by its id', () => {
  expect(nameOf(line('a', 'page', 'Ærter'), 'en')).toBe('Ærter');
  expect(nameOf(line('c', 'figure', null), 'da')).toBe('c');
});
