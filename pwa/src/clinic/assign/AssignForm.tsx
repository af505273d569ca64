// The form of a new plan beside what it becomes. It is kept as it is whatever the network does.
import { useState } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { TextArea } from '../../parts/Field';
import { language, t } from '../../text';
import { uuid } from '../../uuid';
import type { Plan } from '../patient/plans';
import type { Pathway, PatientRecord } from '../server/shapes';
import { said } from '../words/codes';
import { todayHere } from '../words/days';
import { firstName } from '../words/names';
import { ActivityChoice } from './ActivityChoice';
import { ConfirmAssign, type Outcome } from './ConfirmAssign';
import { ContentFields } from './ContentFields';
import { ErrorSummary } from './ErrorSummary';
import { formOf, newForm, newLadder, type PlanForm } from './form';
import { LadderFields } from './LadderFields';
import { PathwayChoice } from './PathwayChoice';
import { PreviewCard } from './PreviewCard';
import { Replaces } from './Replaces';
import { type Faults, readLadder } from './reading';
import { notYetGiven, replaceable } from './replaceable';
import { holdsNothing, planToSend } from './sending';

interface Props {
  patient: PatientRecord['patient'];
  /** The plans that run now. */
  current: readonly Plan[];
  /** The one that was chosen to be changed; null where the form was opened for a plan of its own. */
  changing: Plan | null;
  pathways: readonly Pathway[];
  onAssigned: (outcome: Outcome) => void;
}

const NO_FAULTS: Faults = {};

export function AssignForm({ patient, current, changing, pathways, onAssigned }: Props) {
  const [today] = useState(todayHere);
  const [form, setForm] = useState<PlanForm | null>(() => firstForm(pathways, current, changing, today));
  const [isBeside, setBeside] = useState(false);
  const [tried, setTried] = useState(0);
  const [confirming, setConfirming] = useState(false);
  // Made once with the form, so that asking again, also after a lost answer, is the same act.
  const [id] = useState(() => uuid());
  const pathway = pathways.find(({ pin }) => pin.id === form?.pathway);
  if (!pathway || !form) return null;

  const change = (part: Partial<PlanForm>) => setForm({ ...form, ...part });
  const { ladder } = form;
  const content = pathway.ladders.find(({ item }) => item === ladder?.item) ?? null;
  const read = ladder && content ? readLadder(ladder, content, today) : null;
  const faults = read?.faults ?? NO_FAULTS;
  const before = changing ?? replaceable(current, form);
  const replacing = isBeside && !changing ? null : before;
  const offered = notYetGiven(
    pathway,
    current.filter((plan) => plan.id !== replacing?.id),
  );
  const empty = holdsNothing(form, offered);
  const ready = !empty && Object.keys(faults).length === 0;
  const name = firstName(patient.name);

  const pickPathway = (picked: string): void => {
    const other = pathways.find(({ pin }) => pin.id === picked);
    if (other) setForm(newForm(other, today));
  };
  const pickActivity = (item: string | null): void => {
    const picked = pathway.ladders.find((one) => one.item === item);
    change({ ladder: picked ? newLadder(picked, ladder?.startsOn ?? today) : null });
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (ready) setConfirming(true);
    else setTried((times) => times + 1);
  };

  return (
    <form class="assign" noValidate onSubmit={submit}>
      <div class="assign-fields">
        {tried > 0 && !ready && <ErrorSummary key={tried} faults={faults} content={content} empty={empty} />}
        {before && (
          <Replaces
            name={name}
            since={before.on}
            isBeside={isBeside}
            mayBeBeside={!changing}
            onPick={setBeside}
          />
        )}
        {pathways.length > 1 && (
          <PathwayChoice pathways={pathways} value={form.pathway} onPick={pickPathway} />
        )}
        <Card title={t('clinic.assign.stairs')}>
          <ActivityChoice ladders={pathway.ladders} value={ladder?.item ?? null} onPick={pickActivity} />
          {ladder && content && (
            <LadderFields
              content={content}
              form={ladder}
              faults={faults}
              toMeet={read?.toMeet ?? null}
              name={name}
              onChange={(part) => change({ ladder: { ...ladder, ...part } })}
            />
          )}
        </Card>
        <ContentFields
          pathway={offered}
          given={pathway.exercises.length - offered.exercises.length}
          form={form}
          name={name}
          onChange={change}
        />
        <Card>
          <TextArea
            label={t('clinic.assign.note', { name })}
            hint={t('clinic.assign.note.hint')}
            maxLength={500}
            value={form.note}
            onText={(note) => change({ note })}
          />
        </Card>
      </div>
      <div class="assign-preview">
        <PreviewCard
          content={content}
          form={ladder}
          read={read}
          name={name}
          onGuess={(guess) => ladder && change({ ladder: { ...ladder, guess } })}
        />
        <Button type="submit" wide>
          {t('clinic.assign.go')}
        </Button>
      </div>
      {confirming && (
        <ConfirmAssign
          patient={patient}
          title={said(pathway.title, language.value)}
          plan={planToSend(id, form, read?.terms ?? null, offered)}
          terms={ladder ? (read?.terms ?? null) : null}
          replacing={replacing}
          onClose={() => setConfirming(false)}
          onAssigned={onAssigned}
        />
      )}
    </form>
  );
}

/** A plan that is to be changed, or would be replaced, comes as it is; another one as the pathway has it. */
function firstForm(
  pathways: readonly Pathway[],
  current: readonly Plan[],
  changing: Plan | null,
  today: string,
): PlanForm | null {
  const pathway = pathways.find(({ pin }) => pin.id === changing?.plan.pathway.id) ?? pathways[0];
  if (!pathway) return null;
  const form = newForm(pathway, today);
  const before = changing ?? replaceable(current, form);
  return before ? formOf(before, pathway, today) : form;
}
