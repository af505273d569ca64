// The last look before a plan is assigned: what the patient gets, and when it is there.
import type { Answer } from '../../api/client';
import { type EntryOf, isKind, type LogEntry } from '../../domain/entries';
import type { Ladder } from '../../domain/ladder';
import { announce } from '../../parts/live';
import { t } from '../../text';
import type { Plan } from '../patient/plans';
import { useActing } from '../server/acting';
import { assignPlan, endPlan } from '../server/calls';
import type { NewPlan, PatientRecord } from '../server/shapes';
import { ConfirmSheet } from '../shell/ConfirmSheet';
import { firstName } from '../words/names';
import { Gets } from './Gets';
import { isAsSent } from './sending';

/** The ids are made once with the form, so that asking again, also after a lost answer, is the same act. */
export interface ActIds {
  readonly assign: string;
  readonly end: string;
}

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
  ending: Plan | null;
  ids: ActIds;
  title: string;
  onClose: () => void;
  onAssigned: (outcome: Outcome) => void;
}

export function ConfirmAssign({ patient, plan, terms, ending, ids, title, onClose, onAssigned }: Props) {
  const acting = useActing();
  const name = firstName(patient.name);
  const assign = async (): Promise<void> => {
    const entry = await acting.act(() => send(patient.id, plan, ending, ids));
    if (!entry || !isKind(entry, 'plan_assigned')) return;
    announce(t('clinic.assigned.title', { name }));
    onAssigned({ entry, asSent: isAsSent(entry.args, plan), hasReplaced: ending !== null });
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
      {ending && <p>{t('clinic.confirm.replaces', { name })}</p>}
    </ConfirmSheet>
  );
}

/** First the new plan, then the end of the old one, so that the patient is at no moment without. */
async function send(
  patient: string,
  plan: NewPlan,
  ending: Plan | null,
  ids: ActIds,
): Promise<Answer<LogEntry>> {
  const assigned = await assignPlan(patient, plan);
  if (assigned.problem || !ending) return assigned;
  const ended = await endPlan(patient, ending.id, { id: ids.end, reason: 'changed' });
  return ended.problem && ended.problem.detail['refusal'] !== 'plan_already_ended' ? ended : assigned;
}
