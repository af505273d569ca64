// Taking in again what was found on the phone: first in whose name it will stand.
import { useState } from 'preact/hooks';
import { announce } from '../../parts/live';
import { t } from '../../text';
import { useActing } from '../server/acting';
import type { PatientRecord } from '../server/shapes';
import { ConfirmSheet } from '../shell/ConfirmSheet';
import { focusTitle } from '../shell/Screen';
import { firstName } from '../words/names';
import { type Refused, takeIn } from './calls';
import { NotTakenIn } from './NotTakenIn';

const NONE: readonly Refused[] = [];

interface Props {
  offers: readonly string[];
  /** What an offer is, in words. */
  whatOf: (offer: string) => string;
  patient: PatientRecord['patient'];
  onClose: () => void;
  onChanged: () => void;
}

export function TakeInSheet({ offers, whatOf, patient, onClose, onChanged }: Props) {
  const acting = useActing();
  const [refused, setRefused] = useState(NONE);
  const confirm = async (): Promise<void> => {
    const left = await acting.act(() => takeIn(patient.id, offers));
    // The page is read again when it has been read what could not be taken in: until then it is there to be named.
    if (left?.length) return setRefused(left);
    // Where some were taken in before nobody answered, the page shows what is left.
    onChanged();
    if (!left) return;
    announce(t('clinic.recovered.taken_in', { count: offers.length }));
    onClose();
    focusTitle();
  };
  if (refused.length > 0) {
    const taken = offers.length - refused.length;
    const close = (): void => {
      onClose();
      onChanged();
    };
    return <NotTakenIn refused={refused} taken={taken} whatOf={whatOf} onClose={close} />;
  }
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
