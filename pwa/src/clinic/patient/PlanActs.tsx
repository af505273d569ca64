// Ending a plan that is over, and taking back one that should never have been: each says first what the patient will see.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EndReason } from '../../domain/entries';
import { Button } from '../../parts/Button';
import { Choice } from '../../parts/Choice';
import { announce } from '../../parts/live';
import { t } from '../../text';
import { uuid } from '../../uuid';
import { useActing } from '../server/acting';
import { endPlan, undoPlan } from '../server/calls';
import type { PatientRecord } from '../server/shapes';
import { ConfirmSheet } from '../shell/ConfirmSheet';
import { focusTitle } from '../shell/Screen';
import { firstName } from '../words/names';
import type { Plan } from './plans';

interface Props {
  plan: Plan;
  patient: PatientRecord['patient'];
  title: string;
  /** Only who assigned a plan can take it back. */
  isMine: boolean;
  onChanged: () => void;
}

export function PlanActs(props: Props) {
  const [open, setOpen] = useState<'end' | 'undo' | null>(null);
  const close = () => setOpen(null);
  const acts = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const here = acts.current;
    // A plan that has ended has no acts. They go when it has been read anew, and the focus with them.
    return () => {
      if (here?.contains(document.activeElement)) focusTitle();
    };
  }, []);
  return (
    <div class="row plan-acts" ref={acts}>
      <Button look="quiet" onClick={() => setOpen('end')}>
        {t('clinic.end')}
      </Button>
      {props.isMine && (
        <Button look="text" onClick={() => setOpen('undo')}>
          {t('clinic.undo')}
        </Button>
      )}
      {open === 'end' && <EndSheet {...props} onClose={close} />}
      {open === 'undo' && <UndoSheet {...props} onClose={close} />}
    </div>
  );
}

type SheetProps = Props & { onClose: () => void };

const REASONS: readonly EndReason[] = ['completed', 'changed', 'stopped'];

function EndSheet({ plan, patient, title, onChanged, onClose }: SheetProps) {
  const [id] = useState(uuid);
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

function UndoSheet({ plan, patient, title, onChanged, onClose }: SheetProps) {
  const [id] = useState(uuid);
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
      <p>{t('clinic.undo.rather_end')}</p>
    </ConfirmSheet>
  );
}
