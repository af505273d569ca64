// Submitting a text: how large the change is, and what is new for those who had the text before.
import { useState } from 'preact/hooks';
import { useActing } from '../../../clinic/server/acting';
import { ConfirmSheet } from '../../../clinic/shell/ConfirmSheet';
import { Choice } from '../../../parts/Choice';
import { t } from '../../../text';
import { type Change, submit } from './calls';
import { NoteFields } from './NoteFields';
import type { SheetProps } from './sheet';

const CHANGES: readonly Change[] = ['minor', 'major'];

export function SubmitSheet({ work, title, onDone, onClose }: SheetProps) {
  const acting = useActing();
  const [change, setChange] = useState<Change>(work.change ?? 'minor');
  const [note, setNote] = useState(work.note ?? { da: '', en: '' });
  const asked = work.tells_readers || change === 'major';
  const go = async (): Promise<void> => {
    if (await acting.act(() => submit(work.id, { change, note: asked ? note : null }))) onDone();
  };
  return (
    <ConfirmSheet
      title={t('work.submit.title', { title })}
      confirm={t('work.submit.go')}
      acting={acting}
      ready={!asked || Boolean(note.da.trim() && note.en.trim())}
      onConfirm={go}
      onClose={onClose}
    >
      <Choice
        legend={t('work.submit.change')}
        options={CHANGES.map((value) => ({
          value,
          label: t(`work.submit.${value}`),
          more: t(`work.submit.${value}.more`),
        }))}
        value={change}
        onPick={setChange}
        beside
      />
      {asked ? (
        <NoteFields note={note} onNote={setNote} problem={acting.problem} />
      ) : (
        <p class="small">{t('work.note.none')}</p>
      )}
    </ConfirmSheet>
  );
}
