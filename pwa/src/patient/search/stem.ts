// The part of a word that its forms share: "smerter" and "smerten" are both "smert". Light, and the same for all texts.
import type { Language } from '../../text';

/** The longest first. They stand as they are written in plain letters. */
const ENDINGS: Readonly<Record<Language, readonly string[]>> = {
  da: [
    ...['erendes', 'ningerne', 'elserne', 'erende', 'hedens', 'hederne', 'ingerne', 'ningens', 'elsens'],
    ...['ninger', 'ningen', 'elser', 'elsen', 'heden', 'heder', 'inger', 'ingen', 'ernes', 'erens', 'endes'],
    ...['else', 'ning', 'erne', 'eren', 'erer', 'enes', 'ende', 'eres', 'eret', 'ede', 'hed', 'ing', 'ere'],
    ...['ene', 'ens', 'ers', 'ets', 'er', 'en', 'et', 'es', 'e', 's'],
  ],
  en: [
    'fulness',
    'ingly',
    'ments',
    'ings',
    'ness',
    'edly',
    'ment',
    'ies',
    'ing',
    'est',
    'ed',
    'es',
    'ly',
    'er',
    'y',
    'e',
    's',
  ],
};
/** No ending is taken from a word that would be shorter than this, or have no syllable left that ends. */
const SHORTEST = 3;
const SYLLABLE = /[aeiouy][^aeiouy]/;
/** "stærkt" is "stærk", and "godt" is "god". */
const NEUTER = /(?<=[dgk])t$/;
const DOUBLED = /([bcdfgklmnprst])\1$/;

export function stemOf(plain: string, language: Language): string {
  let stem = plain;
  let before = '';
  // An ending may stand on another: "prolapsen" is "prolaps", and "prolaps" looks like a genitive.
  while (stem !== before) {
    before = stem;
    stem = shortened(stem, language);
  }
  return stem;
}

function shortened(word: string, language: Language): string {
  const ending = ENDINGS[language].find((one) => word.endsWith(one) && isWord(word.slice(0, -one.length)));
  const bare = ending ? word.slice(0, -ending.length) : word;
  const single = bare.length > SHORTEST ? bare.replace(DOUBLED, '$1') : bare;
  return language === 'da' && single.length > SHORTEST ? single.replace(NEUTER, '') : single;
}

function isWord(bare: string): boolean {
  return bare.length >= SHORTEST && SYLLABLE.test(bare);
}
