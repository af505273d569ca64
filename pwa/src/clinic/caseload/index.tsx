// "Hvem har brug for mig i dag?": those with a reason first, and those who follow the plan folded below.
import { useEffect, useState } from 'preact/hooks';
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { TextField } from '../../parts/Field';
import { t } from '../../text';
import { OpenInvitations } from '../invite';
import { INVITE } from '../routes';
import { readCaseload } from '../server/calls';
import { ProblemNotice } from '../server/ProblemNotice';
import { useReading } from '../server/reading';
import type { CaseloadPatient } from '../server/shapes';
import { Screen } from '../shell/Screen';
import { Waiting } from '../shell/Waiting';
import { todayHere } from '../words/days';
import { FourWeeksLegend } from './FourWeeks';
import { Row } from './Row';
import { groupsOf, named } from './view';
import './style.css';

export function CaseloadScreen() {
  const { value, problem, again } = useReading(readCaseload, 'caseload');
  useEffect(() => {
    // A list that has been left open in a tab all morning is read again when somebody looks at it.
    const look = (): void => {
      if (document.visibilityState === 'visible') again();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [again]);
  const [search, setSearch] = useState('');
  return (
    <Screen
      title={t('clinic.caseload.title')}
      beside={
        <div class="caseload-beside">
          <search class="caseload-search">
            <TextField type="search" label={t('clinic.caseload.search')} value={search} onText={setSearch} />
          </search>
          <ButtonLink look="plain" href={INVITE}>
            {t('invite.title')}
          </ButtonLink>
        </div>
      }
    >
      <ProblemNotice problem={problem} again={again} />
      {value && <Caseload patients={value.patients} search={search} />}
      {!value && !problem && <Waiting />}
      <OpenInvitations />
    </Screen>
  );
}

function Caseload({ patients, search }: { patients: readonly CaseloadPatient[]; search: string }) {
  if (patients.length === 0) {
    return (
      <Card title={t('clinic.caseload.empty')}>
        <p>{t('clinic.caseload.empty.text')}</p>
      </Card>
    );
  }
  const found = named(patients, search);
  const { needing, following } = groupsOf(found);
  const searching = search.trim() !== '';
  return (
    <>
      <p role="status">
        {searching ? t('clinic.caseload.found', { count: found.length }) : summary(patients)}
      </p>
      {needing.length > 0 && <List patients={needing} middle={t('clinic.caseload.why')} />}
      {needing.length === 0 && !searching && <p class="caseload-calm">{t('clinic.caseload.nobody')}</p>}
      {following.length > 0 && (
        <details class="caseload-following" open={searching || needing.length === 0}>
          <summary>{t('clinic.caseload.following', { count: following.length })}</summary>
          <List patients={following} middle={t('clinic.caseload.where')} />
        </details>
      )}
      {found.length > 0 && <FourWeeksLegend />}
    </>
  );
}

function List({ patients, middle }: { patients: readonly CaseloadPatient[]; middle: string }) {
  const today = todayHere();
  return (
    <div class="caseload">
      {/* The names of the columns, for the eye: every cell says for itself what it is. */}
      <div class="caseload-columns small" aria-hidden="true">
        <span>{t('clinic.caseload.patient')}</span>
        <span>{middle}</span>
        <span>{t('clinic.caseload.weeks')}</span>
        <span>{t('clinic.caseload.heard')}</span>
        <span />
      </div>
      <ul>
        {patients.map((patient) => (
          <Row key={patient.id} patient={patient} today={today} />
        ))}
      </ul>
    </div>
  );
}

function summary(patients: readonly CaseloadPatient[]): string {
  const { needing, following } = groupsOf(patients);
  const all = t('clinic.caseload.some', { some: needing.length, count: patients.length });
  return following.length === 0 ? all : `${all} ${t('clinic.caseload.rest')}`;
}
