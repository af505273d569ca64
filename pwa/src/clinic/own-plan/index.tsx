// Writing the plan for a flare-up together with the patient. What the patient writes meanwhile is read before it is saved.
import { useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import {
  draftOf,
  flarePlanVersions,
  isReady,
  planOf,
  saysTheSame,
  unreadBeside,
} from '../../domain/flare-plan';
import { Button } from '../../parts/Button';
import { FlarePlanFields } from '../../parts/FlarePlanFields';
import { announce } from '../../parts/live';
import { Notice } from '../../parts/Notice';
import { language, t } from '../../text';
import { uuid } from '../../uuid';
import { patientAt } from '../routes';
import { useActing } from '../server/acting';
import { chooseStrategies, readPatient, readStrategies, writeOwnPlan } from '../server/calls';
import { ProblemNotice } from '../server/ProblemNotice';
import { useReading } from '../server/reading';
import type { PatientRecord, Strategy } from '../server/shapes';
import { Screen } from '../shell/Screen';
import { Waiting } from '../shell/Waiting';
import { said } from '../words/codes';
import { chosenStrategies } from './chosen';
import { whoWrote } from './whose';

export function OwnPlanScreen() {
  const { id = '' } = useRoute().params;
  const { value: record, problem, again } = useReading(() => readPatient(id), id);
  const offered = useReading(readStrategies, 'strategies');
  return (
    <Screen
      title={t('clinic.own_plan.edit', { name: record?.patient.name ?? '' })}
      windowTitle={t('own_plan.title')}
      back={{ href: patientAt(id), label: record?.patient.name ?? t('clinic.patient.title') }}
    >
      <ProblemNotice problem={problem ?? offered.problem} again={problem ? again : offered.again} />
      {record && offered.value ? (
        <Form record={record} strategies={offered.value.strategies} again={again} />
      ) : (
        !problem && <Waiting />
      )}
    </Screen>
  );
}

interface FormProps {
  record: PatientRecord;
  strategies: readonly Strategy[];
  again: () => void;
}

function Form({ record, strategies, again }: FormProps) {
  const { patient, entries } = record;
  const versions = flarePlanVersions(entries);
  const current = versions.at(-1);
  const [opened] = useState(current);
  const [draft, setDraft] = useState(() => draftOf(opened?.args));
  const [chosen, setChosen] = useState(() => chosenStrategies(entries));
  const [tried, setTried] = useState(false);
  // Saying the same words twice writes them once; other words are another version.
  const [ids, setIds] = useState(() => ({ plan: uuid(), choice: uuid() }));
  const acting = useActing();
  const { route } = useLocation();
  const newer = current && current.id !== opened?.id ? current : null;
  const plan = planOf(draft);
  const writePlan = async (): Promise<boolean> => {
    // What stands beside the plan is settled by saving in sight of it, with its words or without.
    if (saysTheSame(plan, current?.args ?? {}) && unreadBeside(versions).length === 0) return true;
    const body = { id: ids.plan, plan, replaces: current?.id ?? null };
    return (await acting.act(() => writeOwnPlan(patient.id, body))) !== null;
  };
  const writeChoice = async (): Promise<boolean> => {
    if (chosen.join() === chosenStrategies(entries).join()) return true;
    const order = strategies.map(({ item }) => item).filter((item) => chosen.includes(item));
    const body = { id: ids.choice, strategies: order };
    return (await acting.act(() => chooseStrategies(patient.id, body))) !== null;
  };
  const save = async (): Promise<void> => {
    setTried(true);
    if (!isReady(draft)) return;
    if ((await writePlan()) && (await writeChoice())) {
      announce(t('clinic.own_plan.saved'));
      route(patientAt(patient.id));
    } else {
      // Somebody may have written in the meantime: their words are fetched and shown beside these.
      again();
    }
  };
  return (
    <>
      <p class="small">{t('clinic.own_plan.how')}</p>
      <FlarePlanFields
        draft={draft}
        onDraft={(changed) => {
          setDraft(changed);
          setIds({ ...ids, plan: uuid() });
        }}
        strategies={strategies.map(({ item, phase, title }) => ({
          id: item,
          phase,
          title: said(title, language.value),
        }))}
        chosen={chosen}
        onChoose={(changed) => {
          setChosen(changed);
          setIds({ ...ids, choice: uuid() });
        }}
        theirs={newer?.args ?? null}
        tried={tried}
      />
      {newer && (
        <div role="status">
          <Notice tone="flare" title={t('own_plan.newer.title')}>
            <p>{t('own_plan.newer', { who: whoWrote(newer, record) })}</p>
          </Notice>
        </div>
      )}
      <ProblemNotice problem={acting.problem} />
      <div>
        <Button disabled={acting.busy} onClick={save}>
          {acting.busy ? t('clinic.busy') : t('clinic.own_plan.save')}
        </Button>
      </div>
    </>
  );
}
