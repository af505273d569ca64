// What a review must say before it can be kept: something of every source, what was looked at, and a result.
import type { NewReview, OpenedReview } from './calls';
import { aYearAfter } from './view';

export const FOUND = ['same', 'changed', 'gone'] as const;
export type Found = (typeof FOUND)[number];

export const RESULTS = ['still_right', 'needs_change'] as const;
export type Result = (typeof RESULTS)[number];

export interface Form {
  readonly found: readonly (Found | null)[];
  readonly checked: string;
  readonly result: Result | null;
  readonly day: string;
}

export function begun(today: string): Form {
  return { found: [], checked: '', result: null, day: aYearAfter(today) };
}

/** A source was found to be like this. A result that it no longer allows is taken back. */
export function found(form: Form, at: number, said: Found): Form {
  const next = { ...form, found: Object.assign([...form.found], { [at]: said }) };
  return { ...next, result: next.result && isAllowed(next, next.result) ? next.result : null };
}

function isAllowed({ found }: Form, result: Result): boolean {
  return result === 'needs_change' || !found.includes('gone');
}

/** Words that are being changed get no new day, and neither does a text with a source that is gone. */
export function resultsFor(form: Form, changed: boolean): readonly Result[] {
  return RESULTS.filter((result) => isAllowed(form, result) && !(changed && result === 'still_right'));
}

/** After today, and at most a year ahead. */
export function dayFits(day: string, today: string): boolean {
  return day > today && day <= aYearAfter(today);
}

export function canBeKept(form: Form, { sources, today }: Pick<OpenedReview, 'sources' | 'today'>): boolean {
  return (
    sources.every((_, at) => form.found[at]) &&
    form.checked.trim() !== '' &&
    form.result !== null &&
    (form.result === 'needs_change' || dayFits(form.day, today))
  );
}

/** The review as it is sent; only for a form that can be kept. */
export function answered(form: Form, { sources, revision }: OpenedReview): NewReview {
  const result = form.result ?? 'needs_change';
  return {
    checked: form.checked,
    sources: sources.map(({ title, ref }, at) => ({ title, ref, found: form.found[at] ?? 'same' })),
    result,
    review_by: result === 'still_right' ? form.day : null,
    revision,
  };
}
