// Who the patient is and when the newest of the page came, in one line.
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
  return [...who, heard].filter(Boolean).join(' · ');
}
