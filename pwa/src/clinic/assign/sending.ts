// A plan as it is sent, and what came of it.
import type { EntryArgs, PlanLadder } from '../../domain/entries';
import type { Ladder } from '../../domain/ladder';
import type { NewPlan, Pathway } from '../server/shapes';
import { type LadderForm, type PlanForm, WEEK } from './form';

export function planToSend(id: string, form: PlanForm, terms: Ladder | null, pathway: Pathway): NewPlan {
  const note = form.note.trim();
  return {
    id,
    pathway: pathway.pin.id,
    ladder: form.ladder && terms ? ladderToSend(terms, form.ladder) : null,
    exercises: pathway.exercises.flatMap(({ item }) => {
      const level = form.levels[item];
      return level === undefined ? [] : [{ item, level }];
    }),
    pages: pathway.pages.map((page) => page.id).filter((page) => form.pages.includes(page)),
    note: note || null,
  };
}

/** The unit is the released ladder's, and not a clinician's to say. All seven days are allowed where none is named. */
function ladderToSend({ unit: _, ...adapted }: Ladder, form: LadderForm): NonNullable<NewPlan['ladder']> {
  const { weekdays, trials, ...others } = adapted;
  return {
    ...others,
    item: form.item,
    weekdays: [...weekdays],
    ...(trials && { trials: [...trials] }),
    ...(form.allowed.length < WEEK.length && { weekdays_allowed: [...form.allowed] }),
  };
}

/** A plan must hold something that the patient does: a staircase, exercises or teaching. */
export function holdsNothing({ ladder, pages, levels }: PlanForm, { exercises }: Pathway): boolean {
  return ladder === null && pages.length === 0 && !exercises.some(({ item }) => item in levels);
}

/**
 * Whether what was assigned is what was sent. It is not where an earlier try arrived and only its answer was lost,
 * and the form has been changed since: the first one counts, and the clinician must be told so.
 */
export function isAsSent(assigned: EntryArgs['plan_assigned'], sent: NewPlan): boolean {
  const { ladder, exercises, items, note } = assigned;
  const levels = exercises.map(({ item, level }) => ({ item, level }));
  const pinned = new Set(items.map(({ id }) => id));
  return (
    same(ladder && adaptedOf(ladder), sent.ladder) &&
    same(levels, sent.exercises) &&
    (sent.pages ?? []).every((page) => pinned.has(page)) &&
    (note ?? null) === (sent.note ?? null)
  );
}

function adaptedOf({ unit: _, ...adapted }: PlanLadder): object {
  return adapted;
}

/** By value, whatever the order of the keys. */
function same(one: unknown, other: unknown): boolean {
  return spelt(one) === spelt(other);
}

function spelt(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
