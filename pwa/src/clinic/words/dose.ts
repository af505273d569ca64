// How much of an exercise: "niveau 2 · 3 × 8 · hold i 5 sek."
import { t } from '../../text';

interface Dose {
  readonly level: number;
  readonly sets: number;
  readonly reps: number | null;
  readonly hold_s?: number | null;
}

export function doseWords({ level, sets, reps, hold_s }: Dose): string {
  const times = reps === null ? t('clinic.dose.sets', { count: sets }) : t('clinic.dose', { sets, reps });
  const parts = [t('clinic.level', { level }), times, hold_s && t('clinic.dose.hold', { count: hold_s })];
  return parts.filter(Boolean).join(' · ');
}
