// How it goes, on the days when it is asked and on any other: three words and a note, as optional as the question.
import { useState } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { Choice } from '../../parts/Choice';
import { TextArea } from '../../parts/Field';
import { announce } from '../../parts/live';
import { record } from '../../sync/record';
import { day, t } from '../../text';
import type { Course } from '../flare-course';
import { useKeeping } from '../keeping';

const HOW = ['better', 'same', 'worse'] as const;

export function CheckIn({ course: { asks, last } }: { course: Course }) {
  const told = last && (
    <p class="small">{t('checkin.last', { how: t(`checkin.${last.args.how}`), day: day(last.on) })}</p>
  );
  return (
    <div class="stack">
      {asks ? (
        <Form key={last?.id} />
      ) : (
        <details>
          <summary>{t('checkin.open')}</summary>
          <Form key={last?.id} />
        </details>
      )}
      {told}
      {last?.args.how === 'better' && <p>{t('checkin.then_better')}</p>}
    </div>
  );
}

function Form() {
  const [how, setHow] = useState<(typeof HOW)[number] | null>(null);
  const [note, setNote] = useState('');
  const { keep, busy, problem } = useKeeping();
  const said = note.trim();
  const save = () =>
    keep(async () => {
      await record('flare_checked_in', { how, ...(said && { note: said }) });
      announce(t('checkin.saved'));
    });
  return (
    <div class="stack">
      <Choice
        legend={t('checkin.title')}
        options={HOW.map((value) => ({ value, label: t(`checkin.${value}`) }))}
        value={how}
        onPick={setHow}
      />
      {how && (
        <>
          <TextArea
            label={t('checkin.note')}
            hint={t('checkin.note.hint')}
            value={note}
            onText={setNote}
            maxLength={500}
          />
          {problem}
          <Button wide disabled={busy} onClick={save}>
            {t('app.save')}
          </Button>
        </>
      )}
    </div>
  );
}
