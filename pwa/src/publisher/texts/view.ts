// The list of texts as an editor looks for one: by letters, by kind, and by what is to be done.
import type { Language } from '../../text';
import type { TextLine } from '../calls';

export const WANTED = ['all', 'changed', 'findings', 'due', 'comments'] as const;
export type Wanted = (typeof WANTED)[number];

/** A text that somebody must read again within this many days is due. */
const SOON = 60;

export function nameOf({ id, title }: TextLine, language: Language): string {
  return title[language] ?? title.da ?? id;
}

export function isDue({ review_by }: Pick<TextLine, 'review_by'>, today: string): boolean {
  if (review_by === null) return false;
  return (Date.parse(review_by) - Date.parse(today)) / 86_400_000 <= SOON;
}

interface Question {
  readonly letters: string;
  readonly wanted: Wanted;
  readonly today: string;
  readonly language: Language;
}

/** The texts that fit, by name. Letters are sought in both titles and in the id. */
export function found(lines: readonly TextLine[], question: Question): readonly TextLine[] {
  const { letters, wanted, today, language } = question;
  const sought = letters.trim().toLocaleLowerCase(language);
  const order = new Intl.Collator(language).compare;
  return lines
    .filter((line) => fits(line, wanted, today))
    .filter(({ id, title }) =>
      [id, title.da, title.en].some((words) => words?.toLocaleLowerCase(language).includes(sought)),
    )
    .sort((one, other) => order(nameOf(one, language), nameOf(other, language)));
}

function fits(line: TextLine, wanted: Wanted, today: string): boolean {
  switch (wanted) {
    case 'changed':
      return line.changed;
    case 'findings':
      return line.errors + line.warnings > 0;
    case 'due':
      return isDue(line, today);
    case 'comments':
      return line.comments > 0;
    default:
      return true;
  }
}
