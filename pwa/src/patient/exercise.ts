// An exercise of a plan: its drawing and its dose in words.
import type { Exercise, Figure } from '../content/items';
import type { PlanExercise } from '../domain/entries';
import { amountWords } from '../parts/dose-words';
import { t } from '../text';
import type { Plan } from './plans';
import { anyItem, itemOf } from './state';

export function figureOf(plan: Plan | undefined, id: string): Figure | undefined {
  return (plan && itemOf(plan, 'figure', id)) ?? anyItem('figure', id)?.item;
}

/** "2 × 10 · hold i 3 sek. · niveau 2" */
export function doseInWords(dose: PlanExercise): string {
  return `${amountWords(dose)} · ${t('dose.level', { level: dose.level })}`;
}

/** "pause 60 sek." between the sets of this level; null where none is said. */
export function restInWords({ levels }: Exercise, { level }: PlanExercise): string | null {
  const rest = levels.find((one) => one.level === level)?.rest_s;
  return rest ? t('dose.rest', { count: rest }) : null;
}
