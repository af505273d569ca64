// Whose words are whose: the names behind the versions of a plan that several people write.
import type { FlarePlanVersion } from '../../domain/flare-plan';
import { dayAndYear, t } from '../../text';
import type { PatientRecord } from '../server/shapes';

export function whoWrote({ by }: FlarePlanVersion, { patient, care_team }: PatientRecord): string {
  if (by.role === 'patient') return patient.name;
  return care_team.find(({ id }) => id === by.id)?.name ?? t('own_plan.by.clinician');
}

/** "Skrevet af Anna Holm, 3. marts 2026" */
export function versionWords(version: FlarePlanVersion, record: PatientRecord): string {
  return t('own_plan.version', { who: whoWrote(version, record), day: dayAndYear(version.on) });
}
