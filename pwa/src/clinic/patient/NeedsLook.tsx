// The reasons of the list, here with their sentences.
import { Card } from '../../parts/Card';
import { t } from '../../text';
import { daysSilent } from '../caseload/view';
import type { PatientRecord } from '../server/shapes';
import { Reason } from '../words/attention';

interface Props {
  patient: PatientRecord['patient'];
  today: string;
}

export function NeedsLook({ patient, today }: Props) {
  if (patient.attention.length === 0) return null;
  const silent = daysSilent(patient, today);
  return (
    <Card title={t('clinic.patient.needs')}>
      <ul class="patient-reasons">
        {patient.attention.map((reason) => (
          <li key={reason.code + reason.on + reason.assignment}>
            <Reason reason={reason} signs={patient.signs} silent={silent} today={today} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
