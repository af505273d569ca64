// Real questions to the real texts: what people write when their back hurts, and what they should find first.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../text';
import { type Doc, find, indexOf } from './search';

const CONTENT = new URL('../../../../content/', import.meta.url);

interface Named extends Doc {
  readonly id: string;
}

/** Near enough to what the phone is given: the words of the files, without what marks them up. */
function textsIn(language: Language): readonly Named[] {
  return ['pages', 'lessons', 'strategies'].flatMap((folder) => {
    const place = new URL(`${language}/${folder}/`, CONTENT);
    return readdirSync(place)
      .filter((name) => name.endsWith('.md'))
      .map((name) => named(name.replace('.md', ''), readFileSync(new URL(name, place), 'utf8')));
  });
}

function named(id: string, file: string): Named {
  const [, head = '', ...body] = file.split(/^---$/m);
  const line = (key: string) => new RegExp(`^  ${key}: "?(.*?)"?$`, 'm').exec(head)?.[1] ?? '';
  const passages = body
    .join('')
    .split(/\n\s*\n|\n- /)
    .map((passage) => passage.replace(/\]\([^)]*\)|::+\s?[a-z-]*|[[\]*#]/g, '').trim())
    .filter(Boolean);
  return { id, title: line('title'), summary: line('summary'), passages };
}

const danish = indexOf(textsIn('da'), 'da');
const english = indexOf(textsIn('en'), 'en');
const top = (asked: string, index = danish, most = 3) =>
  find(index, asked)
    .slice(0, most)
    .map(({ doc }) => doc.id);

describe('what is asked in Danish', () => {
  test.each([
    // Forms of a word, and words that are written together or apart.
    ['rygsmerter', 'what-is-low-back-pain'],
    ['rygsmeter', 'what-is-low-back-pain'],
    ['smerter i ryggen', 'what-is-low-back-pain'],
    ['ryg smerte', 'what-is-low-back-pain'],
    ['scanning', 'about-scans'],
    ['scanninger', 'about-scans'],
    ['skal jeg scannes', 'about-scans'],
    ['opblussen', 'flare-ups'],
    ['advarselstegn', 'warning-signs-and-who-to-call'],
    ['hvem ringer jeg til', 'warning-signs-and-who-to-call'],
    ['hold dig i gang', 'staying-active'],
    ['løfte', 'lifting-and-carrying'],
    ['tunge løft', 'lifting-and-carrying'],
    ['bære', 'lifting-and-carrying'],
    ['arbejdsgiver', 'talking-with-your-employer'],
    ['arbejdsgiveren', 'talking-with-your-employer'],
    ['sygemelding', 'sick-leave-and-return'],
    ['sygemeldt', 'sick-leave-and-return'],
    ['medicin', 'medicine'],
    ['operation', 'injections-and-operations'],
    ['opereres', 'injections-and-operations'],
    ['ventetid', 'waiting-time'],
    ['kropsholdning', 'no-one-right-posture'],
    ['chefen', 'talking-with-your-employer'],
    ['mr-scanning', 'about-scans'],
    ['røntgen', 'about-scans'],
    ['piller', 'medicine'],
    ['stress', 'stress-and-worry'],
    ['bekymringer', 'stress-and-worry'],
    ['smerter i benet', 'leg-pain'],
    ['bensmerter', 'leg-pain'],
    ['rettigheder', 'rights-and-consent'],
    ['pårørende', 'relatives-looking-after-yourself'],
    ['husarbejde', 'housework-and-leisure'],
    ['varme', 'heat'],
    // Letters that a keyboard does not have, and slips of the finger.
    ['søvn', 'sleep-and-your-back'],
    ['sovn', 'sleep-and-your-back'],
    ['soevn', 'sleep-and-your-back'],
    ['opblusen', 'flare-ups'],
    ['oblussen', 'flare-ups'],
    ['scaning', 'about-scans'],
    ['paaroerende', 'relatives-looking-after-yourself'],
    ['medecin', 'medicine'],
    ['operatoin', 'injections-and-operations'],
    // While it is still being written.
    ['opblu', 'flare-ups'],
    ['medi', 'medicine'],
    ['scann', 'about-scans'],
  ])('"%s" finds %s among the first three', (asked, id) => {
    expect(top(asked)).toContain(id);
  });

  test('what is in no text finds nothing', () => {
    expect(top('kvantemekanik')).toEqual([]);
    expect(top('   ')).toEqual([]);
    expect(top('?!')).toEqual([]);
  });
});

describe('what is asked in English', () => {
  test.each([
    ['back pain', 'what-is-low-back-pain'],
    ['scans', 'about-scans'],
    ['scaning', 'about-scans'],
    ['flare', 'flare-ups'],
    ['sleeping', 'sleep-and-your-back'],
    ['lifting', 'lifting-and-carrying'],
    ['employer', 'talking-with-your-employer'],
    ['who to call', 'warning-signs-and-who-to-call'],
    ['medicines', 'medicine'],
  ])('"%s" finds %s among the first three', (asked, id) => {
    expect(top(asked, english)).toContain(id);
  });
});
