// The newer editions that wait for one plan, and the one act that takes over those that are chosen.
import { useState } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { announce } from '../../parts/live';
import { t } from '../../text';
import { uuid } from '../../uuid';
import { useActing } from '../server/acting';
import { ProblemNotice } from '../server/ProblemNotice';
import type { PatientRecord } from '../server/shapes';
import { firstName } from '../words/names';
import { type NewEdition, takeOver } from './calls';
import { NewText } from './NewText';

interface Props {
  patient: PatientRecord['patient'];
  title: string;
  assignment: string;
  texts: readonly NewEdition[];
  onDone: () => void;
}

export function NewTexts({ patient, title, assignment, texts, onDone }: Props) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [entry, setEntry] = useState(uuid);
  const acting = useActing();
  const chosen = texts.filter(({ id, fits }) => fits && !left.has(id));
  const act = async (): Promise<void> => {
    const items = chosen.map(({ id, to }) => ({ id, edition: to.edition }));
    const done = await acting.act(() => takeOver(patient.id, assignment, { id: entry, items }));
    setEntry(uuid());
    if (done) announce(t('clinic.texts.taken_over', { count: items.length }));
    onDone();
  };
  const pick = (id: string, isChosen: boolean): void => {
    const others = new Set(left);
    if (isChosen) others.delete(id);
    else others.add(id);
    setLeft(others);
  };
  return (
    <Card title={texts.length > 0 ? t('clinic.texts.new', { count: texts.length }) : title}>
      {texts.length === 0 && <p>{t('clinic.texts.newest')}</p>}
      {texts.length > 0 && (
        <>
          <p class="small">{t('clinic.texts.of_plan', { title })}</p>
          <ul class="rows">
            {texts.map((text) => (
              <NewText
                key={text.id}
                text={text}
                change={{ patient: patient.id, assignment }}
                isChosen={!left.has(text.id)}
                onPick={(isChosen) => pick(text.id, isChosen)}
              />
            ))}
          </ul>
          <p>{t('clinic.texts.effect', { name: firstName(patient.name) })}</p>
          <ProblemNotice problem={acting.problem} />
          <div>
            <Button disabled={acting.busy || chosen.length === 0} onClick={act}>
              {acting.busy ? t('clinic.busy') : t('clinic.texts.take_over', { count: chosen.length })}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}
