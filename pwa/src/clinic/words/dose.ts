// How much of an exercise, as a clinician chooses and reads it: "niveau 2 · 3 × 8 · hold i 5 sek."
import { amountWords } from '../../parts/dose-words';
import { t } from '../../text';

type Dose = Parameters<typeof amountWords>[0] & { readonly level: number };

export function doseWords(dose: Dose): string {
  return `${t('dose.level', { level: dose.level })} · ${amountWords(dose)}`;
}
