// When the own doctor answers: the hours to the minute, weekends, and every closed day of five years.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, weekday } from './days';
import { isHoliday, isSurgeryOpen, nextSurgeryDay } from './surgery';

const at = (day: string, clock: string) => {
  const [hours, minutes] = clock.split(':').map(Number);
  return { day, minute: Number(hours) * 60 + Number(minutes) };
};

test.each([
  ['in the night', '2026-03-03', '03:00', false],
  ['a minute before it opens', '2026-03-03', '07:59', false],
  ['as it opens', '2026-03-03', '08:00', true],
  ['in the morning', '2026-03-03', '10:30', true],
  ['in its last minute', '2026-03-03', '15:59', true],
  ['as it closes', '2026-03-03', '16:00', false],
  ['just before midnight', '2026-03-03', '23:59', false],
  ['at midnight', '2026-03-03', '00:00', false],
  ['on a Saturday', '2026-03-07', '10:00', false],
  ['on a Sunday', '2026-03-08', '10:00', false],
  ['on Good Friday', '2026-04-03', '10:00', false],
  ['on the Friday that was Great Prayer Day until 2023', '2026-05-01', '10:00', true],
])('%s', (_, day, clock, open) => {
  expect(isSurgeryOpen(at(day, clock))).toBe(open);
});

/** Every holiday that can fall on a weekday, or always does, as the calendars of the years print them. */
const MOVING: Readonly<Record<number, readonly string[]>> = {
  2026: ['04-02', '04-03', '04-05', '04-06', '05-14', '05-24', '05-25'],
  2027: ['03-25', '03-26', '03-28', '03-29', '05-06', '05-16', '05-17'],
  2028: ['04-13', '04-14', '04-16', '04-17', '05-25', '06-04', '06-05'],
  2029: ['03-29', '03-30', '04-01', '04-02', '05-10', '05-20', '05-21'],
  2030: ['04-18', '04-19', '04-21', '04-22', '05-30', '06-09', '06-10'],
};
const FIXED = ['01-01', '06-05', '12-24', '12-25', '12-26', '12-31'];

describe.each(Object.entries(MOVING))('in %s', (year, moving) => {
  test('these days are closed, and no others', () => {
    const expected = [...new Set([...FIXED, ...moving])].map((day) => `${year}-${day}`).sort();
    const first = `${year}-01-01`;
    const days = daysBetween(first, `${Number(year) + 1}-01-01`);
    const found = Array.from({ length: days }, (_, later) => addDays(first, later)).filter(isHoliday);
    expect(found).toEqual(expected);
  });
});

test.each([
  ['an open day, until it closes', '2026-03-03', '15:59', '2026-03-03'],
  ['the same day, before it opens', '2026-03-03', '05:00', '2026-03-03'],
  ['the next day, after it has closed', '2026-03-03', '16:00', '2026-03-04'],
  ['Monday, from Friday evening on', '2026-03-06', '20:00', '2026-03-09'],
  ['the Tuesday after Easter', '2026-04-01', '17:00', '2026-04-07'],
  ['the first weekday of 2027, from Christmas Eve of a Thursday on', '2026-12-24', '09:00', '2026-12-28'],
  ['the fourth of January 2027, from New Year’s Eve on', '2026-12-31', '09:00', '2027-01-04'],
])('the doctor answers next on %s', (_, day, clock, next) => {
  expect(nextSurgeryDay(at(day, clock))).toBe(next);
});

test('nobody waits more than six days for the own doctor, and never for a closed one', () => {
  const days = fc.integer({ min: 0, max: 40_000 }).map((later) => addDays('2024-01-01', later));
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
      const next = nextSurgeryDay({ day, minute });
      expect(daysBetween(day, next)).toBeLessThanOrEqual(6);
      expect(isSurgeryOpen({ day: next, minute: 600 })).toBe(true);
      expect(weekday(next)).toBeLessThan(6);
    }),
  );
});
