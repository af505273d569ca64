// One plan: where the patient stands on it and why, the days and weeks behind, and what can be done to it.
import { me } from '../../account';
import { Badge } from '../../parts/Badge';
import { Card } from '../../parts/Card';
import { day, language, t } from '../../text';
import type { Pathway, PatientRecord } from '../server/shapes';
import { said } from '../words/codes';
import { DayTable } from './DayTable';
import { Exercises } from './Exercises';
import { Interruptions } from './Interruptions';
import { PlanActs } from './PlanActs';
import type { Plan } from './plans';
import { Told } from './Told';
import { WeekNotes } from './WeekNotes';
import { WeekTable } from './WeekTable';
import { Where } from './Where';

interface Props {
  plan: Plan;
  record: PatientRecord;
  pathways: readonly Pathway[];
  today: string;
  onChanged: () => void;
}

export function PlanCard({ plan, record, pathways, today, onChanged }: Props) {
  const { stairs } = plan;
  const title = titleOf(plan, record);
  return (
    <div id={`plan-${plan.id}`}>
      <Card
        title={
          <>
            {title} <span class="small num">{t('clinic.plan.since', { day: day(plan.on) })}</span>
          </>
        }
        beside={
          plan.endedOn && <Badge look="grey">{t('clinic.plan.ended', { day: day(plan.endedOn) })}</Badge>
        }
      >
        {plan.plan.note && <p>{t('clinic.plan.note', { note: plan.plan.note })}</p>}
        {stairs && (
          <Where plan={plan} stairs={stairs} name={record.patient.name} isFetched={isFetched(plan, record)} />
        )}
        {!stairs && <p class="small">{t('clinic.plan.no_ladder')}</p>}
        <WeekNotes assignment={plan.id} entries={record.entries} today={today} />
        {stairs && <Told standing={stairs.standing} today={today} />}
        {stairs && <DayTable plan={plan} stairs={stairs} entries={record.entries} today={today} />}
        {stairs && <WeekTable stairs={stairs} />}
        {stairs && <Interruptions stairs={stairs} />}
        <Exercises plan={plan} entries={record.entries} pathways={pathways} />
        {!plan.endedOn && (
          <PlanActs
            plan={plan}
            patient={record.patient}
            title={title}
            isMine={isMine(plan, record)}
            onChanged={onChanged}
          />
        )}
      </Card>
    </div>
  );
}

function isMine({ id }: Plan, { entries }: PatientRecord): boolean {
  return entries.find((entry) => entry.id === id)?.by.id === me.value?.id;
}

/** A phone that was heard from after the plan was assigned brought it home. */
function isFetched({ id }: Plan, { entries, heard_at }: PatientRecord): boolean {
  const assigned = entries.find((entry) => entry.id === id);
  return heard_at !== null && assigned !== undefined && new Date(heard_at) >= new Date(assigned.at);
}

function titleOf(plan: Plan, { patient }: PatientRecord): string {
  const told = patient.plans.find(({ assignment }) => assignment === plan.id);
  return told ? said(told.pathway_title, language.value) : plan.plan.pathway.id;
}
