// The calendar's rules: what is past its day, what can be reviewed by whom, and the texts of each month.
import { opensTexts } from '../may-write';
import type { ReviewLine } from './calls';

export function isOverdue({ review_by }: Pick<ReviewLine, 'review_by'>, today: string): boolean {
  return review_by < today;
}

/** Whether the desk has the text's sources, for those who have a place at it. */
export function canBeReviewed({ at_the_desk }: Pick<ReviewLine, 'at_the_desk'>): boolean {
  return at_the_desk && opensTexts();
}

/** Some texts that are due in one month, or the texts that are past their day. */
export interface Stretch {
  /** The month's first day; null for what is past its day. */
  readonly month: string | null;
  readonly texts: readonly ReviewLine[];
}

/** What is past its day before everything else, then month by month; each in the order in which it came. */
export function stretches(texts: readonly ReviewLine[], today: string): readonly Stretch[] {
  const months = new Map<string | null, ReviewLine[]>();
  for (const text of texts) {
    const month = isOverdue(text, today) ? null : `${text.review_by.slice(0, 7)}-01`;
    months.set(month, [...(months.get(month) ?? []), text]);
  }
  return [...months].map(([month, held]) => ({ month, texts: held }));
}

/** A year from a day: the furthest that everybody can agree on without counting. */
export function aYearAfter(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year + 1, month - 1, date)).toISOString().slice(0, 10);
}
