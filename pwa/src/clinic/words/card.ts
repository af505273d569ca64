// The card's words, in the language of whoever takes it home and not of whoever prints it.
import da from '../../../../content/i18n/card.da.json';
import en from '../../../../content/i18n/card.en.json';
import type { Language, Params } from '../../text';

const CARDS = { da, en };

export function cardWords(language: Language, key: keyof typeof da, params: Params = {}): string {
  return CARDS[language][key].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name]));
}

/** The last day of a moment before which something holds, in that language and by the calendar in Denmark. */
export function dayOnCard(language: Language, at: string): string {
  return new Date(at).toLocaleDateString(language === 'da' ? 'da-DK' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'Europe/Copenhagen',
  });
}
