// Who of those who look after the patient did something, as far as the phone knows them.
import { me } from '../store/read';
import { t } from '../text';

/** The clinician's name; somebody who looks after the patient no more is "a clinician". */
export function clinicianName(id: string): string {
  const known = me.value?.patient?.clinicians.find((one) => one.id === id);
  return known?.name ?? t('own_plan.by.clinician');
}
