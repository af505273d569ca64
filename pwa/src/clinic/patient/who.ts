// Who the patient is and how fresh the page is, in one line.
import { addDays } from '../../domain/days';
import { t } from '../../text';
import type { PatientRecord } from '../server/shapes';
import { ageOn, dayWords, momentWords } from '../words/days';

export function whoWords({ patient, heard_at, heard_on }: PatientRecord, today: string): string {
  const { born, municipality } = patient;
  const who = [born && t('clinic.age', { count: ageOn(born, today) }), municipality?.name];
  if (heard_at === null || heard_on === null) {
    const heard = heard_on ? t('diary.heard', { day: dayWords(heard_on, today) }) : t('clinic.heard.never');
    return [...who, heard].filter(Boolean).join(' · ');
  }
  const heard = t('clinic.heard', { moment: momentWords(heard_at, today) });
  // Today and yesterday need no more words; older than that, everything below is as old.
  const stale = heard_on < addDays(today, -1) && t('clinic.heard.as_of', { day: dayWords(heard_on, today) });
  return [...who, heard, stale].filter(Boolean).join(' · ');
}
