// Words for codes that come from the server or the engine.
import { known, type Language, t } from '../../text';

/** The word for a code; one that is newer than this page is shown as it is. */
export function wordFor(group: string, code: string): string {
  const key = `${group}.${code}`;
  return known(key) ? t(key) : code;
}

/** What is said in both languages, in the one that is spoken; a title that is missing there is still a title. */
export function said(words: Readonly<Record<Language, string | null>>, language: Language): string {
  return words[language] ?? words.da ?? words.en ?? '';
}
