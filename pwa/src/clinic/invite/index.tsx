// Letting patients in: the invitation in the consultation, a new code for somebody, and who is being waited for.
import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { t } from '../../text';
import { CASELOAD, patientAt } from '../routes';
import { useActing } from '../server/acting';
import { readPatient } from '../server/calls';
import { giveCode, readMunicipalities } from '../server/invitations';
import { ProblemNotice } from '../server/ProblemNotice';
import { useReading } from '../server/reading';
import type { HandedCode } from '../server/shapes';
import { Screen } from '../shell/Screen';
import { Waiting } from '../shell/Waiting';
import { firstName } from '../words/names';
import { HandedOver } from './HandedOver';
import { InviteFields } from './InviteFields';
import './style.css';

export { OpenInvitations } from './OpenInvitations';

export function InviteScreen() {
  const { value, problem, again } = useReading(readMunicipalities, 'municipalities');
  const [handed, setHanded] = useState<HandedCode | null>(null);
  return (
    <Screen
      title={t('invite.title')}
      windowTitle={t('invite.window')}
      back={{ href: CASELOAD, label: t('clinic.nav.caseload') }}
    >
      <ProblemNotice problem={problem} again={again} />
      {value && !handed && (
        <>
          <p>{t('invite.lead')}</p>
          <InviteFields municipalities={value.municipalities} onHanded={setHanded} />
        </>
      )}
      {handed && <HandedOver handed={handed} />}
      {!value && !problem && <Waiting />}
    </Screen>
  );
}

export function GiveCodeScreen() {
  const { id = '' } = useRoute().params;
  const { value: record, problem, again } = useReading(() => readPatient(id), id);
  const [handed, setHanded] = useState<HandedCode | null>(null);
  const { act, busy, problem: refused } = useActing();
  const name = record ? firstName(record.patient.name) : '';
  const make = async (): Promise<void> => setHanded(await act(() => giveCode(id)));
  return (
    <Screen
      title={record ? t('invite.code.title', { name }) : t('invite.code.window')}
      windowTitle={t('invite.code.window')}
      back={{ href: patientAt(id), label: record?.patient.name ?? t('clinic.patient.title') }}
    >
      <ProblemNotice problem={problem} again={again} />
      {record && !handed && (
        <Card>
          <p>{t('invite.code.lead', { name })}</p>
          <ProblemNotice problem={refused} />
          <div>
            <Button disabled={busy} onClick={make}>
              {t(busy ? 'invite.making' : 'invite.make')}
            </Button>
          </div>
        </Card>
      )}
      {handed && <HandedOver handed={handed} />}
      {!record && !problem && <Waiting />}
    </Screen>
  );
}
