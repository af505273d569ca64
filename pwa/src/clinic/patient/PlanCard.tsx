// One plan: where the patient stands on it and why, the days and weeks behind, and what can be done to it.
import { useMemo } from 'preact/hooks';
import { me } from '../../account';
import { Badge } from '../../parts/Badge';
import { Card } from '../../parts/Card';
import { day, language, t } from '../../text';
import type { Pathway, PatientRecord } from '../server/shapes';
import { firstName } from '../words/names';
import { hasReplaced, isFetched, nameOf, writerOf } from './about';
import { DayTable } from './DayTable';
import { Exercises } from './Exercises';
import { hasEarlierNumbers } from './earlier-numbers';
import { History } from './History';
import { historyOf } from './history';
import { Pending } from './Pending';
import { PlanActs } from './PlanActs';
import { pendingOf } from './pending';
import type { Plan } from './plans';
import { readSoFar } from './reading';
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
  const { entries, patient, heard_on, heard_at } = record;
  const title = nameOf(plan, record, pathways, language.value);
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
        {stairs && (
          <Where
            plan={plan}
            stairs={stairs}
            entries={entries}
            name={patient.name}
            heardOn={heard_on}
            isFetched={isFetched(plan, record)}
            today={today}
          />
        )}
        {!stairs && <p class="small">{t('clinic.plan.no_ladder')}</p>}
        {!plan.endedOn && hasEarlierNumbers(plan, pathways) && (
          <p class="small">{t('clinic.plan.earlier_numbers')}</p>
        )}
        <Pending
          waiting={plan.endedOn ? [] : pendingOf(entries, plan.id, heard_at)}
          name={firstName(patient.name)}
          today={today}
        />
        <WeekNotes assignment={plan.id} entries={entries} today={today} />
        {!plan.endedOn && (
          <PlanActs
            plan={plan}
            record={record}
            title={title}
            isMine={writerOf(plan, record) === me.value?.id}
            hasReplaced={hasReplaced(plan, record)}
            today={today}
            onChanged={onChanged}
          />
        )}
        <Behind plan={plan} record={record} today={today} />
        <Exercises plan={plan} entries={entries} pathways={pathways} />
        <ReadLine plan={plan} entries={entries} pathways={pathways} />
        {plan.plan.note && <p class="small">{t('clinic.plan.note', { note: plan.plan.note })}</p>}
      </Card>
    </div>
  );
}

/** What has been read and learned, in one line. */
function ReadLine({
  plan,
  entries,
  pathways,
}: Pick<Props, 'plan' | 'pathways'> & Pick<PatientRecord, 'entries'>) {
  const { texts, read, lessons, learned } = readSoFar(plan.plan.items, pathways, entries);
  if (texts === 0) return null;
  const key = lessons > 0 ? 'clinic.plan.read_and_learned' : 'clinic.plan.read';
  return <p class="small num">{t(key, { texts, read, lessons, learned })}</p>;
}

/** What happened on the way, and each day and week of it. */
function Behind({ plan, record: { entries, care_team }, today }: Pick<Props, 'plan' | 'record' | 'today'>) {
  const { stairs, id, asOf } = plan;
  const happened = useMemo(
    () => (stairs ? historyOf(entries, id, asOf, stairs.standing) : []),
    [entries, id, asOf],
  );
  if (!stairs) return null;
  return (
    <>
      <History happened={happened} terms={stairs.terms} today={today} />
      <DayTable plan={plan} stairs={stairs} entries={entries} team={care_team} today={today} />
      <WeekTable stairs={stairs} />
    </>
  );
}
