// Ending a plan that is over: first what the patient will see, and why it ends.
import { useState } from 'preact/hooks';
import type { EndReason } from '../../../domain/entries';
import { Choice } from '../../../parts/Choice';
import { announce } from '../../../parts/live';
import { t } from '../../../text';
import { uuid } from '../../../uuid';
import { useActing } from '../../server/acting';
import { endPlan } from '../../server/calls';
import { ConfirmSheet } from '../../shell/ConfirmSheet';
import { firstName } from '../../words/names';
import type { SheetProps } from './sheet';

const REASONS: readonly EndReason[] = ['completed', 'changed', 'stopped'];

export function EndSheet({ plan, patient, title, onChanged, onClose }: SheetProps) {
  const [id] = useState(() => uuid());
  const [reason, setReason] = useState<EndReason>('completed');
  const acting = useActing();
  const end = async (): Promise<void> => {
    if (!(await acting.act(() => endPlan(patient.id, plan.id, { id, reason })))) return;
    announce(t('clinic.end.done', { title }));
    onClose();
    onChanged();
  };
  return (
    <ConfirmSheet
      title={t('clinic.end.title', { title })}
      confirm={t('clinic.end.confirm')}
      acting={acting}
      onConfirm={end}
      onClose={onClose}
    >
      <p>{t('clinic.end.effect', { name: firstName(patient.name) })}</p>
      <Choice
        legend={t('clinic.end.reason')}
        options={REASONS.map((value) => ({ value, label: t(`ladder.end.${value}`) }))}
        value={reason}
        onPick={setReason}
      />
    </ConfirmSheet>
  );
}
