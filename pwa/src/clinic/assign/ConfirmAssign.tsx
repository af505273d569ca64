// The last look before a plan is assigned: what the patient gets, and when it is there.
import { type EntryOf, isKind } from '../../domain/entries';
import type { Ladder } from '../../domain/ladder';
import { announce } from '../../parts/live';
import { t } from '../../text';
import type { Plan } from '../patient/plans';
import { useActing } from '../server/acting';
import { assignPlan, replacePlan } from '../server/calls';
import type { NewPlan, PatientRecord } from '../server/shapes';
import { ConfirmSheet } from '../shell/ConfirmSheet';
import { firstName } from '../words/names';
import { Gets } from './Gets';
import { isAsSent } from './sending';

export interface Outcome {
  readonly entry: EntryOf<'plan_assigned'>;
  readonly asSent: boolean;
  readonly hasReplaced: boolean;
}

interface Props {
  patient: PatientRecord['patient'];
  plan: NewPlan;
  terms: Ladder | null;
  /** The plan that this one replaces. */
  replacing: Plan | null;
  title: string;
  onClose: () => void;
  onAssigned: (outcome: Outcome) => void;
}

export function ConfirmAssign({ patient, plan, terms, replacing, title, onClose, onAssigned }: Props) {
  const acting = useActing();
  const name = firstName(patient.name);
  const assign = async (): Promise<void> => {
    const entry = await acting.act(() =>
      replacing ? replacePlan(patient.id, replacing.id, plan) : assignPlan(patient.id, plan),
    );
    if (!entry || !isKind(entry, 'plan_assigned')) return;
    announce(t('clinic.assigned.title', { name }));
    onAssigned({ entry, asSent: isAsSent(entry.args, plan), hasReplaced: replacing !== null });
  };
  return (
    <ConfirmSheet
      title={t('clinic.confirm.title', { title, name: patient.name })}
      confirm={t('clinic.confirm.go')}
      acting={acting}
      onConfirm={assign}
      onClose={onClose}
    >
      <p>{t('clinic.confirm.effect', { name })}</p>
      <Gets name={name} ladder={terms} exercises={plan.exercises?.length ?? 0} />
      {replacing && <p>{t('clinic.confirm.replaces', { name })}</p>}
    </ConfirmSheet>
  );
}
