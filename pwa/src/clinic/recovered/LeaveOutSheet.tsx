// Leaving out what was found on the phone: first what that means.
import { useState } from 'preact/hooks';
import { announce } from '../../parts/live';
import { t } from '../../text';
import { uuid } from '../../uuid';
import { useActing } from '../server/acting';
import type { PatientRecord } from '../server/shapes';
import { ConfirmSheet } from '../shell/ConfirmSheet';
import { focusTitle } from '../shell/Screen';
import { firstName } from '../words/names';
import { leaveOut } from './calls';

interface Props {
  offer: string;
  patient: PatientRecord['patient'];
  onClose: () => void;
  onChanged: () => void;
}

export function LeaveOutSheet({ offer, patient, onClose, onChanged }: Props) {
  const [id] = useState(() => uuid());
  const acting = useActing();
  const confirm = async (): Promise<void> => {
    if (!(await acting.act(() => leaveOut(patient.id, offer, id)))) return;
    announce(t('clinic.recovered.left_out'));
    onClose();
    focusTitle();
    onChanged();
  };
  return (
    <ConfirmSheet
      title={t('clinic.recovered.leave_out.title')}
      confirm={t('clinic.recovered.leave_out.confirm')}
      acting={acting}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t('clinic.recovered.leave_out.effect', { name: firstName(patient.name) })}</p>
    </ConfirmSheet>
  );
}
