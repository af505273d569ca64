// What the doses and groups of exercises are called: the one place from which patients and clinicians read the same words.
import { known, t } from '../text';

interface Dose {
  readonly sets: number;
  readonly reps: number | null;
  readonly hold_s?: number | null;
}

/** "3 × 8 · hold i 5 sek."; "3 × 20 sek." where each set is one stretch of time and nothing is counted. */
export function amountWords({ sets, reps, hold_s }: Dose): string {
  if (reps === null) return t('dose.sets', { count: sets });
  if (!hold_s) return t('dose.times', { sets, reps });
  if (reps === 1) return t('dose.timed', { sets, count: hold_s });
  return `${t('dose.times', { sets, reps })} · ${t('dose.hold', { count: hold_s })}`;
}

/** "Ryg"; a group that is newer than this app is shown as it is. */
export function groupWord(group: string): string {
  const key = `group.${group}`;
  return known(key) ? t(key) : group;
}
