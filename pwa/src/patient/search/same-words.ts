// Words that people use for the same thing, from the editors' list: whoever looks for the "boss" finds the "manager".
import da from '../../../../content/i18n/search_words.da.json';
import en from '../../../../content/i18n/search_words.en.json';
import type { Language } from '../../text';
import { stemOf } from './stem';
import { wordsOf } from './words';

const LISTS = { da: stemsOf(da, 'da'), en: stemsOf(en, 'en') };

function stemsOf(list: Readonly<Record<string, string>>, language: Language): readonly (readonly string[])[] {
  return Object.values(list).map((row) => wordsOf(row).map(({ plain }) => stemOf(plain, language)));
}

/** The stems of the other words for what this stem is a word for. */
export function sameAs(stem: string, language: Language): readonly string[] {
  return LISTS[language]
    .filter((row) => row.includes(stem))
    .flatMap((row) => row.filter((one) => one !== stem));
}
