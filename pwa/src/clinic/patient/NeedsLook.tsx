// The reasons of the list, here with their sentences and a way to say that one has been dealt with.
import { useState } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { t } from '../../text';
import { daysSilent } from '../caseload/view';
import type { Attention, PatientRecord } from '../server/shapes';
import { Reason } from '../words/attention';
import { Handled } from './Handled';
import { HandleSheet } from './HandleSheet';
import { handledOf } from './handled';

/** What was found on the phone is off the list when it has been taken in or left out. */
const DECIDED_BELOW = 'recovered_waits';

interface Props {
  record: PatientRecord;
  today: string;
  onChanged: () => void;
}

export function NeedsLook({ record: { patient, entries, care_team }, today, onChanged }: Props) {
  const [handling, setHandling] = useState<Attention | null>(null);
  const handled = handledOf(entries);
  const { attention, signs, recalls } = patient;
  if (attention.length === 0 && handled.length === 0) return null;
  const silent = daysSilent(patient, today);
  return (
    <Card title={t(attention.length > 0 ? 'clinic.patient.needs' : 'clinic.patient.needs_nothing')}>
      {attention.length > 0 && (
        <ul class="patient-reasons">
          {attention.map((reason) => (
            <li key={reason.code + reason.on + reason.assignment}>
              <Reason reason={reason} signs={signs} recalls={recalls} silent={silent} today={today} full />
              {reason.code !== DECIDED_BELOW && (
                <Button look="quiet" onClick={() => setHandling(reason)}>
                  {t('clinic.handle')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Handled handled={handled} team={care_team} today={today} />
      {handling && (
        <HandleSheet
          reason={handling}
          patient={patient}
          silent={silent}
          today={today}
          onClose={() => setHandling(null)}
          onChanged={onChanged}
        />
      )}
    </Card>
  );
}
