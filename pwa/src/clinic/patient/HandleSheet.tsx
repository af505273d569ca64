// Saying that a reason for a look has been dealt with: first what that does, then the act.
import { useState } from 'preact/hooks';
import { announce } from '../../parts/live';
import { t } from '../../text';
import { uuid } from '../../uuid';
import { useActing } from '../server/acting';
import { handleAttention } from '../server/calls';
import type { Attention, PatientRecord } from '../server/shapes';
import { ConfirmSheet } from '../shell/ConfirmSheet';
import { focusTitle } from '../shell/Screen';
import { Reason } from '../words/attention';

interface Props {
  reason: Attention;
  patient: PatientRecord['patient'];
  silent: number | null;
  today: string;
  onClose: () => void;
  onChanged: () => void;
}

export function HandleSheet({ reason, patient, silent, today, onClose, onChanged }: Props) {
  const [id] = useState(() => uuid());
  const acting = useActing();
  const handle = async (): Promise<void> => {
    const { code, on, assignment } = reason;
    if (!(await acting.act(() => handleAttention(patient.id, { id, code, on, assignment })))) return;
    announce(t('clinic.handle.done'));
    onClose();
    // The reason goes, and its button with it.
    focusTitle();
    onChanged();
  };
  return (
    <ConfirmSheet
      title={t('clinic.handle.title')}
      confirm={t('clinic.handle.confirm')}
      acting={acting}
      onConfirm={handle}
      onClose={onClose}
    >
      <Reason
        reason={reason}
        signs={patient.signs}
        recalls={patient.recalls}
        silent={silent}
        today={today}
        full
      />
      <p>{t('clinic.handle.effect')}</p>
    </ConfirmSheet>
  );
}
