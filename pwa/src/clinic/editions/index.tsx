// A patient's texts: which have a newer edition, taking them over, and how all of them were on any day.
import { useRoute } from 'preact-iso';
import { language, t } from '../../text';
import { nameOf } from '../patient/about';
import { plansOf } from '../patient/plans';
import { patientAt } from '../routes';
import { readPathways, readPatient } from '../server/calls';
import { ProblemNotice } from '../server/ProblemNotice';
import { useReading } from '../server/reading';
import type { Pathway, PatientRecord } from '../server/shapes';
import { Screen } from '../shell/Screen';
import { Waiting } from '../shell/Waiting';
import { BackThen } from './BackThen';
import { readEditions } from './calls';
import { NewTexts } from './NewTexts';
import './style.css';

export function TextsScreen() {
  const { id = '' } = useRoute().params;
  const { value: record, problem, again } = useReading(() => readPatient(id), id);
  const editions = useReading(() => readEditions(id), id);
  const { value: content } = useReading(readPathways, 'pathways');
  return (
    <Screen
      title={t('clinic.texts.of', { name: record?.patient.name ?? '' })}
      windowTitle={t('clinic.texts.title')}
      back={{ href: patientAt(id), label: record?.patient.name ?? t('clinic.patient.title') }}
    >
      <ProblemNotice problem={problem ?? editions.problem} again={problem ? again : editions.again} />
      {record &&
        editions.value?.plans.map(({ assignment, texts }) => (
          <NewTexts
            key={assignment}
            patient={record.patient}
            title={titleOf(record, assignment, content?.pathways ?? [])}
            assignment={assignment}
            texts={texts}
            onDone={editions.again}
          />
        ))}
      {record && <BackThen record={record} />}
      {!(record && editions.value) && !problem && !editions.problem && <Waiting />}
    </Screen>
  );
}

function titleOf(record: PatientRecord, assignment: string, pathways: readonly Pathway[]): string {
  const plan = plansOf(record.entries, record.heard_on).find(({ id }) => id === assignment);
  return plan ? nameOf(plan, record, pathways, language.value) : '';
}
