// The part of a text around a slot, and which municipalities come first.
import { expect, test } from 'vitest';
import type { Block } from '../../content/items';
import { foundIn, sectionAround } from './view';

const heading = (words: string): Block => ({ t: 'h', level: 2, c: [words] });
const words = (said: string): Block => ({ t: 'p', c: [said] });
const slot: Block = { t: 'slot', name: 'contacts' };
const box: Block = { t: 'note', tone: 'info', title: 'Info', c: [slot] };

test.each<[string, readonly Block[], readonly Block[]]>([
  [
    'the section that it stands in',
    [words('a'), heading('1'), slot, words('b'), heading('2')],
    [heading('1'), slot, words('b')],
  ],
  ['the beginning, where no heading is before it', [words('a'), slot, heading('2')], [words('a'), slot]],
  ['the section of the box that it stands in', [heading('1'), box, heading('2')], [heading('1'), box]],
  ['nothing, where it does not stand', [heading('1'), words('a')], []],
])('of a text is shown %s', (_, blocks, shown) => {
  expect(sectionAround(blocks, 'contacts')).toEqual(shown);
});

test('municipalities that need somebody come first, then those that fill slots, and letters find names', () => {
  const glance = (name: string, filled: number, slots: Record<string, string[]>) => ({
    code: name,
    name,
    slug: name,
    may_write: true,
    filled,
    slots,
  });
  const all = [
    glance('Ballerup', 0, { contacts: ['never'] }),
    glance('Odense', 4, {}),
    glance('Aarhus', 4, { contacts: ['over'] }),
  ];
  expect(foundIn(all, '').map(({ name }) => name)).toEqual(['Aarhus', 'Odense', 'Ballerup']);
  expect(foundIn(all, ' BAL').map(({ name }) => name)).toEqual(['Ballerup']);
});
