// What the plan becomes, drawn and dated by the patient's own engine while the form is being filled in.
import { useState } from 'preact/hooks';
import type { PlanLadder } from '../../domain/entries';
import type { Ladder, Scenario } from '../../domain/ladder';
import { Badge } from '../../parts/Badge';
import { Card } from '../../parts/Card';
import { TextField } from '../../parts/Field';
import { inWords, whySentence } from '../../parts/ladder-words';
import { Notice } from '../../parts/Notice';
import { dayAndYear, t } from '../../text';
import { RungTable } from '../patient/RungTable';
import type { PathwayLadder } from '../server/shapes';
import { fieldId } from './fields';
import { type LadderForm, written } from './form';
import { type Preview, previewOf } from './preview';
import type { ReadLadder } from './reading';
import { WhatIf } from './WhatIf';

interface Props {
  content: PathwayLadder | null;
  form: LadderForm | null;
  read: ReadLadder | null;
  name: string;
  onGuess: (guess: string) => void;
}

export function PreviewCard({ content, form, read, name, onGuess }: Props) {
  // Which of the ways is looked at stays, while the plan is tailored to it.
  const [scenario, setScenario] = useState<Scenario>('all_done');
  if (!content || !form || !read) {
    return (
      <Card title={t('clinic.preview.title', { name })} look="today">
        <p>{t('clinic.preview.no_ladder', { name })}</p>
      </Card>
    );
  }
  const preview = read.terms && previewOf(read.terms, written(form.guess));
  const isExample = form.beginning === 'patient';
  return (
    <Card
      title={t('clinic.preview.title', { name })}
      beside={isExample && <Badge look="here">{t('clinic.preview.example')}</Badge>}
      look="today"
    >
      {isExample && (
        <>
          <p>{t('clinic.preview.measures', { name })}</p>
          <div id={fieldId('guess')}>
            <TextField
              label={t(`clinic.preview.guess.${content.unit}`, { name })}
              inputMode="decimal"
              value={form.guess}
              onText={onGuess}
            />
          </div>
        </>
      )}
      {preview && read.terms ? (
        <Becomes
          preview={preview}
          terms={read.terms}
          name={name}
          content={content}
          scenario={scenario}
          onScenario={setScenario}
        />
      ) : (
        <p class="small">{t('clinic.preview.unreadable')}</p>
      )}
    </Card>
  );
}

interface BecomesProps {
  preview: Preview;
  terms: Ladder;
  name: string;
  content: PathwayLadder;
  scenario: Scenario;
  onScenario: (scenario: Scenario) => void;
}

function Becomes({ preview, terms, name, content, scenario, onScenario }: BecomesProps) {
  const planLadder = { ...terms, item: content.item } as PlanLadder;
  return (
    <>
      <p aria-live="polite">{goalWords(preview, terms)}</p>
      {preview.goalOn && !preview.withinReach && (
        <WhatIf preview={preview} goalOn={preview.goalOn} scenario={scenario} onPick={onScenario} />
      )}
      {preview.standing.warnings.map((warning) => (
        <Notice key={warning} tone="flare">
          <p>{t(`clinic.warning.${warning}`)}</p>
        </Notice>
      ))}
      {!preview.isExample && (
        <Notice tone="why">
          <p class="small">{t('clinic.preview.reads', { name })}</p>
          <p>{t('clinic.quoted', { text: whySentence(preview.standing, planLadder) })}</p>
        </Notice>
      )}
      <RungTable unit={terms.unit} view={preview} />
    </>
  );
}

function goalWords({ rungs, goalOn, withinReach }: Preview, { unit, goal }: Ladder): string {
  const amount = inWords(unit, goal);
  if (withinReach || !goalOn) return t('clinic.preview.keeps', { amount });
  return t('clinic.preview.reaches', { amount, day: dayAndYear(goalOn), count: rungs.length - 1 });
}
