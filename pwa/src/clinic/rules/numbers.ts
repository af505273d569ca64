// The rules' numbers in words: "15 %", "2 af 3", "dag 1 og dag 3".
import { language, number, t } from '../../text';

export type NumberKind =
  | 'percent'
  | 'percent_range'
  | 'share'
  | 'days'
  | 'due_days'
  | 'every_days'
  | 'on_day'
  | 'steps';

export function numberWords(kind: NumberKind | undefined, values: readonly number[]): string {
  const [first = 0, second = 0] = values;
  switch (kind) {
    case 'share':
      return t('clinic.rules.share', { some: first, all: second });
    case 'percent_range':
      return t('clinic.bounds.from_to', { min: percentWords(first), max: percentWords(second) });
    case 'percent':
      return together(values.map(percentWords));
    case 'on_day':
      return together(values.map((day) => t('clinic.rules.on_day', { day })));
    // A number that is newer than this page stands by itself.
    case undefined:
      return together(values.map(number));
    default:
      return together(values.map((count) => t(`clinic.rules.${kind}`, { count })));
  }
}

export function percentWords(percent: number): string {
  return t('clinic.percent', { percent });
}

/** "25 %, 50 % og 75 %" */
export function together(words: readonly string[]): string {
  return new Intl.ListFormat(language.value === 'da' ? 'da-DK' : 'en-GB').format(words);
}
