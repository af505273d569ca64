// Words: the same keys in both languages, plurals, names and numbers put in, and days as people say them.
import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  day,
  dayAndYear,
  type Key,
  known,
  language,
  moment,
  number,
  speak,
  t,
  weekday,
  weekdayAndDay,
} from './text';

const folder = new URL('../../content/i18n/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.da.json'));
const read = (name: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const holes = (sentence = '') => (sentence.match(/\{\w+\}/g) ?? []).sort();

const catalogues = {
  da: async () => ({
    default: { hello: 'Hej {name}', 'days.one': '{count} dag', 'days.other': '{count} dage' },
  }),
  en: async () => ({
    default: { hello: 'Hello {name}', 'days.one': '{count} day', 'days.other': '{count} days' },
  }),
};
const key = (written: string) => written as Key;

describe.each(names)('the catalogue %s', (name) => {
  const danish = read(name);
  const english = read(name.replace('.da.', '.en.'));

  test('has the same keys in English', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(danish).sort());
  });

  test('has the same holes in English', () => {
    for (const [written, sentence] of Object.entries(danish)) {
      expect([written, holes(english[written])]).toEqual([written, holes(sentence)]);
    }
  });

  test('shares no key with another catalogue, since a door reads several as one', () => {
    const others = names.filter((other) => other !== name).flatMap((other) => Object.keys(read(other)));
    expect(Object.keys(danish).filter((written) => others.includes(written))).toEqual([]);
  });
});

describe('in Danish', () => {
  beforeEach(() => speak('da', catalogues));

  test('what is put in stands in its place', () => {
    expect(t(key('hello'), { name: 'Anna' })).toBe('Hej Anna');
  });

  test('a number chooses its plural', () => {
    expect([0, 1, 2].map((count) => t(key('days'), { count }))).toEqual(['0 dage', '1 dag', '2 dage']);
  });

  test('a sentence that is missing shows its key, and can be asked for first', () => {
    expect(t(key('gone'))).toBe('gone');
    expect(known('gone')).toBe(false);
    expect(known('hello')).toBe(true);
  });

  test('days are said as people say them, and never become their neighbour', () => {
    expect(day('2026-07-20')).toBe('20. juli');
    expect(weekday('2026-07-20')).toBe('mandag');
    expect(weekdayAndDay('2026-07-20')).toBe('mandag 20. juli');
    expect(dayAndYear('2027-01-01')).toBe('1. januar 2027');
  });

  test('an instant is told by the clock in Denmark', () => {
    expect(moment('2026-03-02T17:20:12Z')).toMatch(/2\. marts.*18[.:]20/);
  });

  test('numbers have a comma, also inside a sentence', () => {
    expect(number(12.5)).toBe('12,5');
    expect(t(key('days'), { count: 2.5 })).toBe('2,5 dage');
  });
});

describe('in English', () => {
  beforeEach(() => speak('en', catalogues));

  test('everything follows', () => {
    expect(language.value).toBe('en');
    expect(t(key('hello'), { name: 'Anna' })).toBe('Hello Anna');
    expect(day('2026-07-20')).toBe('20 July');
    expect(number(12.5)).toBe('12.5');
  });
});
