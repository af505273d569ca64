// Whom to call: valid today, for my municipality, also over the turn of the year when two regions become one.
import { expect, test } from 'vitest';
import type { Directory } from '../../content/items';
import { acuteNumbers, emergencyNumbers, spoken } from './numbers';

const said = (da: string) => ({ da, en: da });
const acute = (number: string, valid_from: string, valid_to: string | null) => ({
  label: said('Lægevagten'),
  number,
  hours: said('Hele døgnet'),
  valid_from,
  valid_to,
  certainty: 'assumed',
});

const directory = {
  national: [{ label: said('Alarm'), number: '112' }],
  regions: [
    {
      id: 'west',
      name: 'Vest',
      valid_from: '2007-01-01',
      valid_to: '2026-12-31',
      acute: [acute('1818', '2007-01-01', '2026-12-31')],
    },
    {
      id: 'east',
      name: 'Øst',
      valid_from: '2027-01-01',
      valid_to: null,
      acute: [acute('1813', '2027-01-01', null)],
    },
    {
      id: 'south',
      name: 'Syd',
      valid_from: '2007-01-01',
      valid_to: null,
      acute: [acute('70110000', '2007-01-01', '2026-06-30'), acute('70 11 07 07', '2026-07-01', null)],
    },
  ],
  municipalities: [
    {
      code: '0265',
      name: 'Roskilde',
      slug: 'roskilde',
      regions: [
        { region: 'west', valid_from: '2007-01-01', valid_to: '2026-12-31' },
        { region: 'east', valid_from: '2027-01-01', valid_to: null },
      ],
    },
    {
      code: '0461',
      name: 'Odense',
      slug: 'odense',
      regions: [{ region: 'south', valid_from: '2007-01-01', valid_to: null }],
    },
  ],
} as unknown as Directory;

const numbers = (code: string | null, on: string) =>
  acuteNumbers(directory, code, on).map(({ number }) => number);

test('the number changes with the region on New Year’s Day 2027', () => {
  expect(numbers('0265', '2026-12-31')).toEqual(['1818']);
  expect(numbers('0265', '2027-01-01')).toEqual(['1813']);
});

test('a region’s own number changes on its date', () => {
  expect(numbers('0461', '2026-06-30')).toEqual(['70110000']);
  expect(numbers('0461', '2026-07-01')).toEqual(['70110707']);
});

test('without a municipality every region’s number is there to choose from', () => {
  expect(numbers(null, '2026-08-01')).toEqual(['1818', '70110707']);
  expect(numbers('9999', '2027-01-01')).toEqual(['1813', '70110707']);
});

test('without a directory there is nothing, and nothing breaks', () => {
  expect(acuteNumbers(undefined, '0461', '2026-01-01')).toEqual([]);
  expect(emergencyNumbers(undefined, '2026-01-01')).toEqual([]);
});

test('the emergency number has no region', () => {
  expect(emergencyNumbers(directory, '2026-01-01').map(({ number }) => number)).toEqual(['112']);
});

test('eight digits are read in pairs, short numbers whole', () => {
  expect(spoken('70110707')).toBe('70 11 07 07');
  expect(spoken('1813')).toBe('1813');
});
