// When a flare-up is over: one question, as optional as it is short. The answer stands in the plan next time.
import { useState } from 'preact/hooks';
import { draftOf, planOf } from '../../domain/flare-plan';
import { flaresOf } from '../../domain/flares';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { TextArea } from '../../parts/Field';
import { announce } from '../../parts/live';
import { log, today } from '../../store/read';
import { record } from '../../sync/record';
import { t } from '../../text';
import { useKeeping } from '../keeping';
import { ownVersions } from './held';
import { asksWhatWasLearned } from './view';

export function Learned() {
  const current = ownVersions().at(-1);
  const learned = current?.args.learned ?? '';
  const [text, setText] = useState(learned);
  const { keep, busy, problem } = useKeeping();
  if (!asksWhatWasLearned(flaresOf(log.value, today.value), current, today.value)) return null;
  const save = () =>
    keep(async () => {
      const draft = draftOf(current?.args);
      const plan = planOf({ ...draft, words: { ...draft.words, learned: text } });
      await record('flare_plan_written', { ...plan, ...(current && { replaces: current.id }) });
      announce(t('learned.saved'));
    });
  return (
    <Card title={t('learned.title')} look="quiet">
      <p>{t('learned.text')}</p>
      <TextArea
        label={t('own_plan.slot.learned')}
        hint={t('own_plan.slot.learned.hint')}
        value={text}
        onText={setText}
        maxLength={500}
      />
      {problem}
      {text.trim() !== learned.trim() && (
        <Button look="quiet" wide disabled={busy} onClick={save}>
          {t('app.save')}
        </Button>
      )}
    </Card>
  );
}
