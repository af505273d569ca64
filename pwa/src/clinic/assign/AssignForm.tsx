// The form of a new plan beside what it becomes. It is kept as it is whatever the network does.
import { useState } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { TextArea } from '../../parts/Field';
import { quotaOfRung } from '../../parts/ladder-words';
import { language, t } from '../../text';
import { uuid } from '../../uuid';
import type { Plan } from '../patient/plans';
import type { Pathway, PatientRecord } from '../server/shapes';
import { said } from '../words/codes';
import { todayHere } from '../words/days';
import { firstName } from '../words/names';
import { type ActIds, ConfirmAssign, type Outcome } from './ConfirmAssign';
import { ContentFields } from './ContentFields';
import { ErrorSummary } from './ErrorSummary';
import { newForm, type PlanForm } from './form';
import { LadderFields } from './LadderFields';
import { PathwayChoice } from './PathwayChoice';
import { PreviewCard } from './PreviewCard';
import { Replaces } from './Replaces';
import { type Faults, readLadder } from './reading';
import { holdsNothing, planToSend } from './sending';

interface Props {
  patient: PatientRecord['patient'];
  /** The plans that run now. */
  current: readonly Plan[];
  pathways: readonly Pathway[];
  onAssigned: (outcome: Outcome) => void;
}

const NO_FAULTS: Faults = {};

export function AssignForm({ patient, current, pathways, onAssigned }: Props) {
  const [today] = useState(todayHere);
  const [chosen, setChosen] = useState(pathways[0]?.pin.id ?? '');
  const pathway = pathways.find(({ pin }) => pin.id === chosen) ?? pathways[0];
  const before = current.find(({ plan }) => plan.pathway.id === chosen) ?? null;
  const [form, setForm] = useState<PlanForm | null>(() => (pathway ? formFor(pathway, before, today) : null));
  const [replaces, setReplaces] = useState(true);
  const [tried, setTried] = useState(0);
  const [confirming, setConfirming] = useState(false);
  const [ids] = useState<ActIds>(() => ({ assign: uuid(), end: uuid() }));
  if (!pathway || !form) return null;

  const change = (part: Partial<PlanForm>) => setForm({ ...form, ...part });
  const pick = (id: string): void => {
    const picked = pathways.find(({ pin }) => pin.id === id);
    if (!picked) return;
    setChosen(id);
    setForm(formFor(picked, current.find(({ plan }) => plan.pathway.id === id) ?? null, today));
  };
  const ladder = form.withLadder && pathway.ladder && form.ladder;
  const read = ladder && pathway.ladder ? readLadder(ladder, pathway.ladder, today) : null;
  const faults = read?.faults ?? NO_FAULTS;
  const empty = holdsNothing(form);
  const ready = !empty && Object.keys(faults).length === 0;
  const submit = (event: Event): void => {
    event.preventDefault();
    if (ready) setConfirming(true);
    else setTried((times) => times + 1);
  };
  const name = firstName(patient.name);

  return (
    <form class="assign" noValidate onSubmit={submit}>
      <div class="assign-fields">
        {tried > 0 && !ready && (
          <ErrorSummary key={tried} faults={faults} content={pathway.ladder} empty={empty} />
        )}
        {before && <Replaces name={name} since={before.on} value={replaces} onPick={setReplaces} />}
        <PathwayChoice pathways={pathways} value={chosen} onPick={pick} />
        {pathway.ladder && form.ladder && (
          <LadderFields
            content={pathway.ladder}
            form={form.ladder}
            isPart={form.withLadder}
            faults={faults}
            toMeet={read?.toMeet ?? null}
            name={name}
            onPart={(withLadder) => change({ withLadder })}
            onChange={(part) => form.ladder && change({ ladder: { ...form.ladder, ...part } })}
          />
        )}
        <ContentFields pathway={pathway} form={form} onChange={change} />
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
          content={pathway.ladder}
          form={ladder || null}
          read={read}
          name={name}
          onGuess={(guess) => form.ladder && change({ ladder: { ...form.ladder, guess } })}
        />
        <Button type="submit" wide>
          {t('clinic.assign.go')}
        </Button>
      </div>
      {confirming && (
        <ConfirmAssign
          patient={patient}
          title={said(pathway.title, language.value)}
          plan={planToSend(ids.assign, form, read?.terms ?? null, pathway)}
          terms={form.withLadder ? (read?.terms ?? null) : null}
          ending={replaces ? before : null}
          ids={ids}
          onClose={() => setConfirming(false)}
          onAssigned={onAssigned}
        />
      )}
    </form>
  );
}

/** A plan that replaces another begins at the rung that the patient is on. */
function formFor(pathway: Pathway, before: Plan | null, today: string): PlanForm {
  const standing = before?.stairs?.standing;
  return newForm(pathway, today, standing ? quotaOfRung(standing) : null);
}
