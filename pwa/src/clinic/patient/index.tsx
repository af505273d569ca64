// One patient: why a look is needed, the goals in the patient's own words, and each plan as far as it has been heard.

import { useLayoutEffect } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { t } from '../../text';
import { NewTextsCard } from '../editions/NewTextsCard';
import { FlareHistory } from '../own-plan/FlareHistory';
import { FlarePlanCard } from '../own-plan/FlarePlanCard';
import { FoundOnPhone } from '../recovered/FoundOnPhone';
import { assignTo, CASELOAD } from '../routes';
import { readPathways, readPatient, readStrategies } from '../server/calls';
import { ProblemNotice } from '../server/ProblemNotice';
import { useReading } from '../server/reading';
import type { Pathway, PatientRecord, Strategy } from '../server/shapes';
import { Screen } from '../shell/Screen';
import { Waiting } from '../shell/Waiting';
import { AsOf } from '../words/AsOf';
import { todayHere } from '../words/days';
import { CareTeam } from './CareTeam';
import { Goals } from './Goals';
import { NeedsLook } from './NeedsLook';
import { PlanCard } from './PlanCard';
import { type Plan, plansOf } from './plans';
import { Ways } from './Ways';
import { whoWords } from './who';
import './style.css';

export function PatientScreen() {
  const { id = '' } = useRoute().params;
  const { value: record, problem, again } = useReading(() => readPatient(id), id);
  const { value: content } = useReading(readPathways, 'pathways');
  const { value: offered } = useReading(readStrategies, 'strategies');
  useAddressedPart(record !== null);
  return (
    <Screen
      title={record?.patient.name ?? t('clinic.patient.title')}
      windowTitle={t('clinic.patient.title')}
      back={{ href: CASELOAD, label: t('clinic.nav.caseload') }}
      beside={
        record && (
          <ButtonLink look="plain" href={assignTo(id)}>
            {t('clinic.patient.assign')}
          </ButtonLink>
        )
      }
    >
      <ProblemNotice problem={problem} again={again} />
      {record && (
        <Whole
          record={record}
          pathways={content?.pathways ?? []}
          strategies={offered?.strategies ?? []}
          onChanged={again}
        />
      )}
      {!record && !problem && <Waiting />}
    </Screen>
  );
}

interface WholeProps {
  record: PatientRecord;
  pathways: readonly Pathway[];
  strategies: readonly Strategy[];
  onChanged: () => void;
}

function Whole({ record, pathways, strategies, onChanged }: WholeProps) {
  const { patient, entries, heard_on } = record;
  const today = todayHere();
  const plans = plansOf(entries, heard_on);
  const running = plans.filter(({ endedOn }) => endedOn === null);
  const ended = plans.filter(({ endedOn }) => endedOn !== null);
  const card = (plan: Plan) => (
    <PlanCard
      key={plan.id}
      plan={plan}
      record={record}
      pathways={pathways}
      today={today}
      onChanged={onChanged}
    />
  );
  return (
    <>
      <div class="patient-who">
        <p class="small num">{whoWords(record, today)}</p>
        <AsOf heardOn={heard_on} today={today} />
      </div>
      <NeedsLook record={record} today={today} onChanged={onChanged} />
      <NewTextsCard patient={patient} />
      <FoundOnPhone record={record} pathways={pathways} today={today} onChanged={onChanged} />
      <div class="patient-columns">
        <Goals entries={entries} />
        <div class="patient-plans">
          {running.map(card)}
          {running.length === 0 && <NoPlan patient={patient.id} />}
          {ended.length > 0 && (
            <details>
              <summary>{t('clinic.patient.ended', { count: ended.length })}</summary>
              <div class="patient-plans">{ended.map(card)}</div>
            </details>
          )}
        </div>
        <div class="patient-beside">
          <FlarePlanCard record={record} strategies={strategies} />
          <FlareHistory record={record} />
          <CareTeam patient={patient} onChanged={onChanged} />
          <Ways patient={patient.id} />
        </div>
      </div>
    </>
  );
}

function NoPlan({ patient }: { patient: string }) {
  return (
    <Card title={t('clinic.patient.no_plan')}>
      <p>{t('clinic.patient.no_plan.text')}</p>
      <div>
        <ButtonLink href={assignTo(patient)}>{t('clinic.caseload.assign')}</ButtonLink>
      </div>
    </Card>
  );
}

/** An address may name a part of the page, which is not there before the answer is. */
function useAddressedPart(ready: boolean): void {
  useLayoutEffect(() => {
    if (ready && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [ready]);
}
