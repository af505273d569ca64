// Copying a diary from paper: the last weeks' days in a table, what happened beside them, and how far the paper goes.
import { useRef, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { TextField } from '../../parts/Field';
import { announce } from '../../parts/live';
import { Notice } from '../../parts/Notice';
import { t } from '../../text';
import { uuid } from '../../uuid';
import { patientAt } from '../routes';
import { useActing } from '../server/acting';
import { readPatient } from '../server/calls';
import { copyDiary } from '../server/invitations';
import { ProblemNotice } from '../server/ProblemNotice';
import { useReading } from '../server/reading';
import type { PatientRecord } from '../server/shapes';
import { focusTitle, Screen } from '../shell/Screen';
import { Waiting } from '../shell/Waiting';
import { dayWords, todayHere } from '../words/days';
import { firstName } from '../words/names';
import { DiaryEvents } from './DiaryEvents';
import { DiaryTable } from './DiaryTable';
import { diaryPlans, entriesOf, type Line, type Lines, wrongLines } from './days';
import { type DiaryEvent, entriesOfEvents } from './events';
import './style.css';

export function DiaryScreen() {
  const { id = '' } = useRoute().params;
  const { value: record, problem, again } = useReading(() => readPatient(id), id);
  const name = record ? firstName(record.patient.name) : '';
  return (
    <Screen
      title={record ? t('diary.title', { name }) : t('diary.window')}
      windowTitle={t('diary.window')}
      back={{ href: patientAt(id), label: record?.patient.name ?? t('clinic.patient.title') }}
    >
      <ProblemNotice problem={problem} again={again} />
      {record && <DiaryForm key={record.entries.length} record={record} onCopied={again} />}
      {!record && !problem && <Waiting />}
    </Screen>
  );
}

function DiaryForm({ record, onCopied }: { record: PatientRecord; onCopied: () => void }) {
  const today = todayHere();
  const [through, setThrough] = useState(today);
  const [lines, setLines] = useState<Lines>({});
  const [events, setEvents] = useState<readonly DiaryEvent[]>([]);
  const [wrong, setWrong] = useState(false);
  const { act, busy, problem } = useActing();
  const idOf = useIds();
  const plans = diaryPlans(record, through && through <= today ? through : today);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    setWrong(wrongLines(lines).length > 0);
    if (wrongLines(lines).length > 0) return;
    const entries = [...entriesOf(plans, lines, idOf), ...entriesOfEvents(events)];
    if (!(await act(() => copyDiary(record.patient.id, { seen_through: through, entries })))) return;
    announce(t('diary.saved', { day: dayWords(through, today) }));
    focusTitle();
    onCopied();
  };
  const takeBack = async (of: string): Promise<void> => {
    const on = record.heard_on ?? today;
    const slip = { id: idOf(`withdrawn ${of}`), kind: 'withdrawn' as const, on, args: { of } };
    if (!(await act(() => copyDiary(record.patient.id, { seen_through: on, entries: [slip] })))) return;
    announce(t('diary.taken_back'));
    focusTitle();
    onCopied();
  };
  return (
    <form class="diary" onSubmit={save} noValidate>
      <p>{t('diary.lead')}</p>
      {record.heard_on && (
        <p class="small" role="status">
          {t('diary.until_now', { day: dayWords(record.heard_on, today) })}
        </p>
      )}
      {plans.map((plan) => (
        <DiaryTable
          key={plan.assignment}
          plan={plan}
          lines={lines}
          busy={busy}
          onTakeBack={takeBack}
          onLine={(key: string, line: Line) => setLines({ ...lines, [key]: line })}
        />
      ))}
      {plans.length === 0 && (
        <Card title={t('clinic.patient.no_plan')}>
          <p>{t('diary.no_plan')}</p>
        </Card>
      )}
      <h2>{t('diary.else')}</h2>
      <DiaryEvents events={events} onEvents={setEvents} />
      <div class="diary-through">
        <TextField
          type="date"
          label={t('diary.through')}
          hint={t('diary.through.hint')}
          value={through}
          onText={setThrough}
        />
      </div>
      <div role="alert">{wrong && <Notice tone="call">{t('diary.wrong')}</Notice>}</div>
      <ProblemNotice problem={problem} />
      <div>
        <Button type="submit" disabled={busy || through === ''}>
          {t(busy ? 'clinic.busy' : 'diary.save')}
        </Button>
      </div>
    </form>
  );
}

/** One id for each line for as long as the form is open: a second try after a lost answer is the same diary. */
function useIds(): (key: string) => string {
  const ids = useRef(new Map<string, string>());
  return (key) => {
    const found = ids.current.get(key) ?? uuid();
    ids.current.set(key, found);
    return found;
  };
}
