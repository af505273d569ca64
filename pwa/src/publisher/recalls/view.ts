// How recalls are told: counts that point at nobody, texts by name, and what is missing before one can be made.
import { type Language, t } from '../../text';
import type { NewRecall, Reached, Recallable, Recalled } from './calls';

export type Severity = NewRecall['severity'];

export interface Draft {
  readonly item: string;
  readonly editions: readonly number[];
  readonly severity: Severity;
  readonly da: string;
  readonly en: string;
}

/** Nobody, somebody but fewer than can be told, or at least so many. */
export function atLeast(count: number | null): string {
  if (count === 0) return t('recalls.nobody');
  return count === null ? t('recalls.few') : t('recalls.at_least', { count });
}

/** The text by name, and a municipality's own words by their slot. */
export function nameOf({ recall, title }: Recalled, language: Language): string {
  const name = title[language] ?? title.da ?? recall.item ?? '';
  return recall.item === null ? t('recalls.slot', { name }) : name;
}

/** Those in whose name or id the letters are, by name. */
export function found(texts: readonly Recallable[], letters: string, language: Language): Recallable[] {
  const wanted = letters.trim().toLocaleLowerCase(language);
  const order = new Intl.Collator(language).compare;
  return texts
    .filter((text) => `${titleOf(text, language)} ${text.id}`.toLocaleLowerCase(language).includes(wanted))
    .sort((one, other) => order(titleOf(one, language), titleOf(other, language)));
}

export function titleOf({ id, title }: Recallable, language: Language): string {
  return title[language] ?? title.da ?? id;
}

/** An edition in words: whether it is the one that is out now, what was said of it already, and who has it. */
export function editionWords(
  { current, recalled }: Recallable['editions'][number],
  reached: Reached | undefined,
): string {
  return [
    t(current ? 'recalls.edition.current' : 'recalls.edition.earlier'),
    reached && t('recalls.plans', { count: atLeast(reached.plans) }),
    recalled && t(`recalls.already.${recalled}`),
  ]
    .filter(Boolean)
    .join(' · ');
}

export function isReady({ item, editions, da, en }: Draft): boolean {
  return item !== '' && editions.length > 0 && da.trim() !== '' && en.trim() !== '';
}
