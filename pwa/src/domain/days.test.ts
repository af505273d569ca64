import { expect, test } from 'vitest';
import clockChanges from '../../../tests/vectors/clock_changes.json';
import { addDays, dayInCopenhagen, daysBetween, isDay, weekday } from './days';

test('a day is a day over the change of clocks, a leap day and New Year', () => {
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('0099-12-31', 1)).toBe('0100-01-01');
  expect(daysBetween('2026-12-31', '2028-03-01')).toBe(426);
});

test('weekdays are ISO weekdays', () => {
  expect(weekday('2026-03-02')).toBe(1);
  expect(weekday('2026-03-08')).toBe(7);
  expect(weekday('1969-12-31')).toBe(3);
  expect(weekday('0001-01-01')).toBe(1);
});

test('only days that the calendar has are days', () => {
  expect(['2026-02-28', '2028-02-29', '0001-01-01'].every(isDay)).toBe(true);
  const none = [
    '2026-02-29',
    '2026-2-1',
    '20260201',
    '2026-W01-1',
    '2026-13-01',
    '0000-01-01',
    '',
    20260201,
    null,
  ];
  expect(none.some(isDay)).toBe(false);
});

test('the day in Copenhagen turns at Danish midnight, summer and winter', () => {
  expect(dayInCopenhagen(new Date('2026-01-31T22:59:59Z'))).toBe('2026-01-31');
  expect(dayInCopenhagen(new Date('2026-01-31T23:00:00Z'))).toBe('2026-02-01');
  expect(dayInCopenhagen(new Date('2026-07-01T21:59:59Z'))).toBe('2026-07-01');
  expect(dayInCopenhagen(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
});

test('every day from 2024 to 2040 begins at its midnight in Denmark, over every change of clocks', () => {
  // As on the server, in tests/torture/test_civil_days.py.
  const changes = clockChanges.changes.map(({ at, minutes }) => ({ at: Date.parse(at), minutes }));
  const ahead = (at: number) => changes.findLast((change) => change.at <= at)?.minutes ?? clockChanges.before;
  for (let day = '2024-01-01'; day <= '2040-12-31'; day = addDays(day, 1)) {
    const asUtc = Date.parse(`${day}T00:00:00Z`);
    const midnight = asUtc - ahead(asUtc - 3_600_000) * 60_000;
    expect(dayInCopenhagen(new Date(midnight))).toBe(day);
    expect(dayInCopenhagen(new Date(midnight - 1))).toBe(addDays(day, -1));
  }
});
