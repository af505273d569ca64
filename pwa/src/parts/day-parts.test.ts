// A birth date is read as it is written, and no other day is made of it.
import { expect, test } from 'vitest';
import { dayFrom } from './day-parts';

test.each([
  [['12', '4', '1979'], '1979-04-12'],
  [['01', '01', '2000'], '2000-01-01'],
  [[' 3 ', '10', '1991'], '1991-10-03'],
  [['29', '2', '2024'], '2024-02-29'],
] as const)('%j is %s', ([day, month, year], on) => {
  expect(dayFrom({ day, month, year })).toBe(on);
});

test.each([
  [['31', '2', '1979']],
  [['29', '2', '2023']],
  [['12', '13', '1979']],
  [['0', '4', '1979']],
  [['12', '4', '79']],
  [['', '4', '1979']],
  [['tolv', '4', '1979']],
] as const)('%j is no day', ([day, month, year]) => {
  expect(dayFrom({ day, month, year })).toBeNull();
});
