// Approving a text: who somebody is to readers, and what they held the words against.
import { useState } from 'preact/hooks';
import { useActing } from '../../../clinic/server/acting';
import { ConfirmSheet } from '../../../clinic/shell/ConfirmSheet';
import { TextArea, TextField } from '../../../parts/Field';
import { t } from '../../../text';
import { approve } from './calls';
import { ReaderNote } from './ReaderNote';
import type { SheetProps } from './sheet';

export function ApproveSheet({ work, title, onDone, onClose }: SheetProps) {
  const acting = useActing();
  const [checked, setChecked] = useState('');
  const [role, setRole] = useState(work.my_role ?? '');
  const go = async (): Promise<void> => {
    const read = { fingerprint: work.fingerprint, checked_against: checked, role };
    if (await acting.act(() => approve(work.id, read))) onDone();
  };
  return (
    <ConfirmSheet
      title={t('work.approve.title', { title })}
      confirm={t('work.approve.go')}
      acting={acting}
      ready={checked.trim() !== '' && role.trim() !== ''}
      onConfirm={go}
      onClose={onClose}
    >
      <p>{t('work.approve.what')}</p>
      <ReaderNote note={work.note} />
      <TextArea
        label={t('work.approve.checked')}
        hint={t('work.approve.checked.hint')}
        value={checked}
        onText={setChecked}
        maxLength={600}
      />
      <TextField
        label={t('work.approve.role')}
        hint={t('work.approve.role.hint')}
        value={role}
        onText={setRole}
        maxLength={80}
      />
    </ConfirmSheet>
  );
}
