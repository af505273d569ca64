// The overview's rules: which pile a text under way lies in for the editor who looks, and what is due.
import type { Language } from '../../text';
import { kindWord } from '../texts/Row';
import type { ChangedText, WaitingText } from './calls';

/** In the order in which an editor takes them. */
export const PILES = ['approve', 'returned', 'approved', 'drafts', 'elsewhere'] as const;
export type Pile = (typeof PILES)[number];

/** Where a text lies. Whoever wrote last or submitted it cannot approve it, so that it is with somebody else then. */
export function pileOf({ state, mine, returned }: WaitingText): Pile {
  if (state === 'approved') return 'approved';
  if (state === 'in_review') return mine ? 'elsewhere' : 'approve';
  if (!mine) return 'elsewhere';
  return returned ? 'returned' : 'drafts';
}

/** The piles that hold something, with what they hold. */
export function piles(texts: readonly WaitingText[]): readonly (readonly [Pile, readonly WaitingText[]])[] {
  return PILES.map((pile) => [pile, texts.filter((text) => pileOf(text) === pile)] as const).filter(
    ([, held]) => held.length > 0,
  );
}

interface Named {
  readonly id: string;
  readonly kind?: string;
  readonly title: { readonly da: string | null; readonly en: string | null };
}

/** What a text is called; of one without a name, such as the telephone numbers, what it is. */
export function nameOf({ id, kind, title }: Named, language: Language): string {
  return title[language] ?? title.da ?? (kind ? kindWord(kind) : id);
}

/** What somebody reads about: drawings are only counted. */
export function readable(texts: readonly ChangedText[]): {
  readonly texts: readonly ChangedText[];
  readonly drawings: number;
} {
  const told = texts.filter(({ kind }) => kind !== 'figure');
  return { texts: told, drawings: texts.length - told.length };
}

/** Whether a slot's words ask to be looked at. One that was never filled is an offer, and no slip. */
export function asksForMore(marks: readonly string[]): boolean {
  return marks.some((mark) => mark !== 'never');
}
