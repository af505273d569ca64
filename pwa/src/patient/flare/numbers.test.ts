// Whom to call: valid today, at this hour, for my municipality, also over the turn of the year when two regions become one.
import { expect, test } from 'vitest';
import type { Directory } from '../../content/items';
import { minuteInCopenhagen } from '../../domain/days';
import { allNumbers, spoken, whoAnswers } from './numbers';

const said = (da: string) => ({ da, en: da });
const acute = (number: string, answers: string | undefined, valid_from: string, valid_to: string | null) => ({
  label: said('Lægevagten'),
  number,
  hours: said('Se her'),
  answers,
  valid_from,
  valid_to,
  certainty: 'assumed',
});
const membership = (region: string, valid_from: string, valid_to: string | null) => ({
  region,
  valid_from,
  valid_to,
});

const directory = {
  national: [{ label: said('Alarm'), number: '112', hours: said('Altid') }],
  own_gp: { label: said('Din egen læge'), hours: said('Hverdage kl. 8–16'), certainty: 'secondary' },
  regions: [
    {
      id: 'capital',
      name: 'Hovedstaden',
      valid_from: '2007-01-01',
      valid_to: '2026-12-31',
      acute: [acute('1813', 'always', '2007-01-01', '2026-12-31')],
    },
    {
      id: 'zealand',
      name: 'Sjælland',
      valid_from: '2007-01-01',
      valid_to: '2026-12-31',
      acute: [acute('1818', 'out_of_hours', '2022-10-01', '2026-12-31')],
    },
    {
      id: 'east',
      name: 'Øst',
      valid_from: '2027-01-01',
      valid_to: null,
      acute: [acute('1813', 'always', '2027-01-01', null), acute('1818', 'out_of_hours', '2027-01-01', null)],
    },
    {
      id: 'south',
      name: 'Syd',
      valid_from: '2007-01-01',
      valid_to: null,
      acute: [
        acute('70110000', 'out_of_hours', '2007-01-01', '2026-06-30'),
        acute('70 11 07 07', 'out_of_hours', '2026-07-01', null),
      ],
    },
  ],
  municipalities: [
    {
      code: '0101',
      regions: [membership('capital', '2007-01-01', '2026-12-31'), membership('east', '2027-01-01', null)],
    },
    {
      code: '0265',
      regions: [membership('zealand', '2007-01-01', '2026-12-31'), membership('east', '2027-01-01', null)],
    },
    { code: '0461', regions: [membership('south', '2007-01-01', null)] },
  ],
} as unknown as Directory;

const GP = '12345678';
const COPENHAGEN = '0101';
const ROSKILDE = '0265';
const ODENSE = '0461';

function answering(code: string | null, day: string, clock: string, gp: string | null = GP) {
  const [hours, minutes] = clock.split(':').map(Number);
  const minute = Number(hours) * 60 + Number(minutes);
  return whoAnswers(directory, code, gp, { day, minute }).map(({ number }) => number);
}

test.each([
  ['in the night the region’s doctor on call', ODENSE, '2026-11-24', '03:00', ['112', '70110707']],
  ['on a weekday morning the own doctor', ODENSE, '2026-11-24', '09:30', ['112', GP]],
  ['a minute before eight still the doctor on call', ODENSE, '2026-11-24', '07:59', ['112', '70110707']],
  ['at eight the own doctor', ODENSE, '2026-11-24', '08:00', ['112', GP]],
  ['a minute before four still the own doctor', ODENSE, '2026-11-24', '15:59', ['112', GP]],
  ['at four the doctor on call', ODENSE, '2026-11-24', '16:00', ['112', '70110707']],
  ['at the weekend the doctor on call', ODENSE, '2026-11-22', '09:30', ['112', '70110707']],
  ['on Christmas Eve the doctor on call', ODENSE, '2026-12-24', '09:30', ['112', '70110707']],
  ['on Constitution Day the doctor on call', ODENSE, '2026-06-05', '09:30', ['112', '70110000']],
  [
    'a number that answers day and night beside the own doctor',
    COPENHAGEN,
    '2026-11-24',
    '09:30',
    ['112', GP, '1813'],
  ],
  ['on New Year’s Eve 2026 the old region', ROSKILDE, '2026-12-31', '23:59', ['112', '1818']],
  [
    'from midnight the new region, with both its numbers',
    ROSKILDE,
    '2027-01-01',
    '00:00',
    ['112', '1813', '1818'],
  ],
  ['on the first weekday of 2027 the own doctor', ROSKILDE, '2027-01-04', '08:00', ['112', GP, '1813']],
])('%s', (_, code, day, clock, numbers) => {
  expect(answering(code, day, clock)).toEqual(numbers);
});

test('an own doctor without a number is still the one to call while practices are open', () => {
  expect(answering(ODENSE, '2026-11-24', '09:30', null)).toEqual(['112', null]);
});

test('a region’s own number changes on its date', () => {
  expect(answering(ODENSE, '2026-06-30', '20:00')).toEqual(['112', '70110000']);
  expect(answering(ODENSE, '2026-07-01', '20:00')).toEqual(['112', '70110707']);
});

test('without a municipality every region’s number is there to choose from', () => {
  expect(answering(null, '2026-08-01', '10:00')).toEqual(['112', '1813', '1818', '70110707']);
  expect(answering('9999', '2027-01-01', '10:00')).toEqual(['112', '1813', '1818', '70110707']);
});

test('a list from before it was told who answers when hides no number', () => {
  const old = {
    ...directory,
    regions: [{ id: 'south', acute: [acute('1', undefined, '2007-01-01', null)] }],
  };
  const found = whoAnswers(old as unknown as Directory, ODENSE, GP, { day: '2026-11-24', minute: 600 });
  expect(found.map(({ number }) => number)).toEqual(['112', GP, '1']);
});

test('without a directory there is 112, and nothing breaks', () => {
  const night = { day: '2026-01-01', minute: 0 };
  expect(whoAnswers(undefined, ODENSE, GP, night).map(({ number }) => number)).toEqual(['112']);
  expect(allNumbers(undefined, ODENSE, null, '2026-01-01').map(({ number }) => number)).toEqual([
    null,
    '112',
  ]);
});

test('in peace all numbers are read, the own doctor first', () => {
  const all = allNumbers(directory, COPENHAGEN, GP, '2026-11-24');
  expect(all.map(({ kind, number }) => [kind, number])).toEqual([
    ['own_gp', GP],
    ['acute', '1813'],
    ['emergency', '112'],
  ]);
});

test('the hour is read from the clocks of Denmark, in summer and in winter', () => {
  expect(minuteInCopenhagen(new Date('2026-07-01T06:00:00Z'))).toBe(8 * 60);
  expect(minuteInCopenhagen(new Date('2026-12-01T06:59:00Z'))).toBe(7 * 60 + 59);
  expect(minuteInCopenhagen(new Date('2026-11-30T23:00:00Z'))).toBe(0);
});

test('eight digits are read in pairs, short numbers whole', () => {
  expect(spoken('70110707')).toBe('70 11 07 07');
  expect(spoken('1813')).toBe('1813');
});
