// Which pile a text under way lies in for whoever looks, and what is only counted.
import { expect, test } from 'vitest';
import type { ChangedText, WaitingText } from './calls';
import { asksForMore, pileOf, piles, readable } from './view';

const text = (over: Partial<WaitingText>): WaitingText => ({
  id: 'walk',
  title: { da: 'Gå en tur', en: null },
  state: 'draft',
  change: null,
  mine: false,
  edited_by_name: 'Liv Berg',
  publish_at: null,
  updated_at: '2026-03-02T09:00:00Z',
  returned: null,
  ...over,
});
const returned = { by_name: 'Liv Berg', at: '2026-03-02T09:00:00Z', words: 'Hvor langt?' };

test.each([
  ['approve', { state: 'in_review' }],
  ['elsewhere', { state: 'in_review', mine: true }],
  ['approved', { state: 'approved', mine: true }],
  ['approved', { state: 'approved' }],
  ['drafts', { mine: true }],
  ['returned', { mine: true, returned }],
  ['elsewhere', { returned }],
] as const)('a text lies in the pile %s of whoever looks', (pile, over) => {
  expect(pileOf(text(over))).toBe(pile);
});

test('piles come in the order in which an editor takes them, and none is empty', () => {
  const texts = [text({ id: 'a', mine: true }), text({ id: 'b', state: 'in_review' }), text({ id: 'c' })];
  expect(piles(texts).map(([pile, held]) => [pile, held.map(({ id }) => id)])).toEqual([
    ['approve', ['b']],
    ['drafts', ['a']],
    ['elsewhere', ['c']],
  ]);
});

test('drawings are counted, and everything else is told', () => {
  const changed = (kind: string) => ({ id: kind, kind }) as ChangedText;
  const told = readable([changed('figure'), changed('page'), changed('figure')]);
  expect([told.texts.map(({ id }) => id), told.drawings]).toEqual([['page'], 2]);
});

test('a slot that was never filled asks for nothing', () => {
  expect(asksForMore(['never'])).toBe(false);
  expect(asksForMore(['never', 'recalled'])).toBe(true);
});
