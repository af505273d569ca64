// Small words about people and days, in both languages, and the catalogue behind every screen of the staff.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { speak } from '../../text';
import { words } from '../../words/clinic';
import { words as editorsWords } from '../../words/publisher';
import { wordFor } from './codes';
import { ageOn, dayWords, momentWords, shortDay } from './days';
import { doseWords } from './dose';
import { placeWords } from './standing';

beforeEach(() => speak('da', words));

test('today and yesterday have names, and another year is told', () => {
  expect(dayWords('2026-03-02', '2026-03-02')).toBe('i dag');
  expect(dayWords('2026-02-28', '2026-03-01')).toBe('i går');
  expect(dayWords('2026-02-20', '2026-03-01')).toBe('20. februar');
  expect(dayWords('2025-12-31', '2026-03-01')).toBe('31. december 2025');
  expect(shortDay('2026-03-02')).toMatch(/^man\.? 2\. mar/);
});

test('a moment is told by the clock in Denmark, whichever day it is elsewhere', () => {
  expect(momentWords('2026-07-01T22:30:00Z', '2026-07-02')).toBe('i dag kl. 00.30');
});

test('one is a year older on the day itself', () => {
  expect(ageOn('1979-04-12', '2026-04-11')).toBe(46);
  expect(ageOn('1979-04-12', '2026-04-12')).toBe(47);
});

test('a dose says what there is of it', () => {
  expect(doseWords({ level: 2, sets: 3, reps: 8, hold_s: 5 })).toBe(
    'niveau\u00a02 · 3 × 8 · hold i 5\u00a0sek.',
  );
  expect(doseWords({ level: 1, sets: 2, reps: 10 })).toBe('niveau\u00a01 · 2 × 10');
});

test('the rung is told in a flare-up too, and a phase that nobody here knows is not made up', () => {
  const place = { rung: 7, rungs: 14, quota: 14, unit: 'minutes' };
  expect(placeWords({ ...place, phase: 'climbing' })).toBe('Trin 7 af 14 · 14 minutter');
  expect(placeWords({ ...place, phase: 'flare', quota: 7 })).toBe('Opblussen på trin 7 af 14 · 7 minutter');
  expect(placeWords({ ...place, phase: 'flare', rung: null, quota: null })).toBe('Opblussen');
  expect(placeWords({ ...place, phase: 'swimming' })).toBe('');
});

test('a code that is newer than the page is shown as it is', () => {
  expect(wordFor('clinic.role', 'clinician')).toBe('Behandler');
  expect(wordFor('clinic.role', 'astronaut')).toBe('astronaut');
});

/** Every key that a screen names as a whole; those put together from codes are held by their types. */
function keysIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/\bt\('([\w.]+)'/g)])
    .flatMap(([, key]) => key ?? []);
}

describe.each([
  ['clinic', words],
  ['publisher', editorsWords],
] as const)('the words of %s', (room, catalogues) => {
  test.each(['da', 'en'] as const)('hold every sentence that its screens say, in %s', async (language) => {
    const { default: catalogue } = await catalogues[language]();
    const missing = keysIn(join(import.meta.dirname, '..', '..', room)).filter(
      (key) => !(key in catalogue || `${key}.other` in catalogue),
    );
    expect(missing).toEqual([]);
  });
});
