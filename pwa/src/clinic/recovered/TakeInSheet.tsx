// Taking in again what was found on the phone: first in whose name it will stand.
import { announce } from '../../parts/live';
import { t } from '../../text';
import { useActing } from '../server/acting';
import type { PatientRecord } from '../server/shapes';
import { ConfirmSheet } from '../shell/ConfirmSheet';
import { focusTitle } from '../shell/Screen';
import { firstName } from '../words/names';
import { takeIn } from './calls';

interface Props {
  offers: readonly string[];
  patient: PatientRecord['patient'];
  onClose: () => void;
  onChanged: () => void;
}

export function TakeInSheet({ offers, patient, onClose, onChanged }: Props) {
  const acting = useActing();
  const confirm = async (): Promise<void> => {
    const done = await acting.act(() => takeIn(patient.id, offers));
    // Where some were taken in before one was refused, the page shows what is left.
    onChanged();
    if (!done) return;
    announce(t('clinic.recovered.taken_in', { count: offers.length }));
    onClose();
    focusTitle();
  };
  return (
    <ConfirmSheet
      title={t('clinic.recovered.take_in.title', { count: offers.length })}
      confirm={t('clinic.recovered.take_in.confirm')}
      acting={acting}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t('clinic.recovered.take_in.effect', { name: firstName(patient.name) })}</p>
      <p>{t('clinic.recovered.take_in.check')}</p>
    </ConfirmSheet>
  );
}
