// Recalling a text: which one, which editions and whom that concerns, how severely, in which words, and how it looks.
import { useState } from 'preact/hooks';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { useReading } from '../../clinic/server/reading';
import { Waiting } from '../../clinic/shell/Waiting';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { TextArea } from '../../parts/Field';
import { LANGUAGES, t } from '../../text';
import { ConfirmRecall } from './ConfirmRecall';
import { readRecallable } from './calls';
import { Editions } from './Editions';
import { Shown } from './Shown';
import { TextChoice } from './TextChoice';
import { type Draft, isReady } from './view';

const SEVERITIES = ['do_not_use', 'notice'] as const;
/** As long as the server takes it: a notice is read in the place of a text. */
const LONGEST = 400;
const EMPTY: Draft = { item: '', editions: [], severity: 'do_not_use', da: '', en: '' };

interface Props {
  onDone: () => void;
  onClose: () => void;
}

export function NewRecall({ onDone, onClose }: Props) {
  const { value, problem, again } = useReading(readRecallable, 'recallable');
  const [draft, setDraft] = useState(EMPTY);
  const [confirming, setConfirming] = useState(false);
  const change = (changes: Partial<Draft>): void => setDraft((before) => ({ ...before, ...changes }));
  const text = value?.texts.find(({ id }) => id === draft.item);
  return (
    <Card title={t('recalls.new')} look="quiet">
      <ProblemNotice problem={problem} again={again} />
      {!value && !problem && <Waiting />}
      {value && <TextChoice texts={value.texts} draft={draft} onChange={change} />}
      {text && <Editions key={text.id} text={text} draft={draft} onChange={change} />}
      <Choice
        legend={t('recalls.severity')}
        options={SEVERITIES.map((one) => ({
          value: one,
          label: t(`recalls.severity.${one}`),
          more: t(`recalls.severity.${one}.more`),
        }))}
        value={draft.severity}
        onPick={(picked) => change({ severity: picked })}
      />
      {LANGUAGES.map((spoken) => (
        <TextArea
          key={spoken}
          label={t(`recalls.notice.${spoken}`)}
          {...(spoken === 'da' && { hint: t('recalls.notice.hint') })}
          value={draft[spoken]}
          onText={(words) => change({ [spoken]: words })}
          maxLength={LONGEST}
        />
      ))}
      <Shown draft={draft} text={text} />
      <div class="row">
        <Button look="alarm" disabled={!isReady(draft)} onClick={() => setConfirming(true)}>
          {t('recalls.make')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('recalls.leave')}
        </Button>
      </div>
      {!isReady(draft) && <p class="small">{t('recalls.missing')}</p>}
      {confirming && text && (
        <ConfirmRecall draft={draft} text={text} onDone={onDone} onClose={() => setConfirming(false)} />
      )}
    </Card>
  );
}
