// Undoing a release: what it means, and what readers are told.
import { useState } from 'preact/hooks';
import { useActing } from '../../clinic/server/acting';
import { ConfirmSheet } from '../../clinic/shell/ConfirmSheet';
import { announce } from '../../parts/live';
import { t } from '../../text';
import { NoteFields } from '../text/work/NoteFields';
import { undo } from './calls';

interface Props {
  id: string;
  onDone: () => void;
  onClose: () => void;
}

export function UndoSheet({ id, onDone, onClose }: Props) {
  const acting = useActing();
  const [note, setNote] = useState({ da: t('releases.undo.note.da'), en: t('releases.undo.note.en') });
  const go = async (): Promise<void> => {
    const made = await acting.act(() => undo(id, note));
    if (!made) return;
    announce(t('releases.published', { id: made.id }));
    onDone();
  };
  return (
    <ConfirmSheet
      title={t('releases.undo.title', { id })}
      confirm={t('releases.undo.go')}
      acting={acting}
      ready={Boolean(note.da.trim() && note.en.trim())}
      onConfirm={go}
      onClose={onClose}
    >
      <p>{t('releases.undo.what')}</p>
      <NoteFields note={note} onNote={setNote} problem={acting.problem} />
    </ConfirmSheet>
  );
}
