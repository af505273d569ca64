// Taking back a plan that should never have been: first what the patient will see.
import { useState } from 'preact/hooks';
import { announce } from '../../../parts/live';
import { t } from '../../../text';
import { uuid } from '../../../uuid';
import { useActing } from '../../server/acting';
import { undoPlan } from '../../server/calls';
import { ConfirmSheet } from '../../shell/ConfirmSheet';
import { firstName } from '../../words/names';
import type { SheetProps } from './sheet';

interface Props extends SheetProps {
  /** Whether it stands in the place of another plan, which then comes back. */
  hasReplaced: boolean;
}

export function UndoSheet({ plan, patient, title, hasReplaced, onChanged, onClose }: Props) {
  const [id] = useState(() => uuid());
  const acting = useActing();
  const undo = async (): Promise<void> => {
    if (!(await acting.act(() => undoPlan(patient.id, plan.id, { id })))) return;
    announce(t('clinic.undo.done', { title }));
    onClose();
    onChanged();
  };
  return (
    <ConfirmSheet
      title={t('clinic.undo.title', { title })}
      confirm={t('clinic.undo.confirm')}
      acting={acting}
      onConfirm={undo}
      onClose={onClose}
    >
      <p>{t('clinic.undo.effect', { name: firstName(patient.name) })}</p>
      <p>{t(hasReplaced ? 'clinic.undo.comes_back' : 'clinic.undo.rather_end')}</p>
    </ConfirmSheet>
  );
}
