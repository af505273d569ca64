// A new plan for one patient: what is offered is read, then the form, then what was assigned.

import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { Card } from '../../parts/Card';
import { t } from '../../text';
import { plansOf } from '../patient/plans';
import { CHANGING, patientAt } from '../routes';
import { readPathways, readPatient } from '../server/calls';
import { ProblemNotice } from '../server/ProblemNotice';
import { useReading } from '../server/reading';
import { Screen } from '../shell/Screen';
import { Waiting } from '../shell/Waiting';
import { Assigned } from './Assigned';
import { AssignForm } from './AssignForm';
import type { Outcome } from './ConfirmAssign';
import './style.css';

export function AssignScreen() {
  const { params, query } = useRoute();
  const { id = '' } = params;
  const { value: record, problem, again } = useReading(() => readPatient(id), id);
  const content = useReading(readPathways, 'pathways');
  const [assigned, setAssigned] = useState<Outcome | null>(null);
  const pathways = content.value?.pathways;
  const name = record?.patient.name;
  const running = record
    ? plansOf(record.entries, record.heard_on).filter(({ endedOn }) => endedOn === null)
    : [];
  return (
    <Screen
      title={name ? t('clinic.assign.title', { name }) : t('clinic.assign.window')}
      windowTitle={t('clinic.assign.window')}
      back={{ href: patientAt(id), label: name ?? t('clinic.patient.title') }}
    >
      <ProblemNotice problem={problem} again={again} />
      <ProblemNotice problem={content.problem} again={content.again} />
      {record && pathways?.length === 0 && (
        <Card title={t('clinic.assign.nothing')}>
          <p>{t('clinic.assign.nothing.text')}</p>
        </Card>
      )}
      {record && pathways && pathways.length > 0 && !assigned && (
        <AssignForm
          patient={record.patient}
          current={running}
          changing={running.find((plan) => plan.id === query[CHANGING]) ?? null}
          pathways={pathways}
          onAssigned={setAssigned}
        />
      )}
      {record && assigned && <Assigned outcome={assigned} patient={record.patient} />}
      {(!record || !pathways) && !problem && !content.problem && <Waiting />}
    </Screen>
  );
}
