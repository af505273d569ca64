// An exercise of a plan: its drawing and its dose in words.
import type { Figure } from '../content/items';
import type { PlanExercise } from '../domain/entries';
import { t } from '../text';
import type { Plan } from './plans';
import { anyItem, itemOf } from './state';

export function figureOf(plan: Plan | undefined, id: string): Figure | undefined {
  return (plan && itemOf(plan, 'figure', id)) ?? anyItem('figure', id)?.item;
}

/** "2 × 10 · hold 3 sek. · niveau 2" */
export function doseInWords({ sets, reps, hold_s, level }: PlanExercise): string {
  return [
    t('exercises.dose', { sets, reps }),
    hold_s ? t('exercises.hold', { count: hold_s }) : null,
    t('exercises.level', { level }),
  ]
    .filter(Boolean)
    .join(' · ');
}
