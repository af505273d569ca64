// What has been assigned, as the server wrote it down, and the way to take it back at once.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button, ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { announce } from '../../parts/live';
import { Notice } from '../../parts/Notice';
import { t } from '../../text';
import { uuid } from '../../uuid';
import { CASELOAD, patientAt } from '../routes';
import { useActing } from '../server/acting';
import { undoPlan } from '../server/calls';
import { ProblemNotice } from '../server/ProblemNotice';
import type { PatientRecord } from '../server/shapes';
import { firstName } from '../words/names';
import type { Outcome } from './ConfirmAssign';
import { Gets } from './Gets';

interface Props {
  outcome: Outcome;
  patient: PatientRecord['patient'];
}

export function Assigned({ outcome: { entry, asSent, hasReplaced }, patient }: Props) {
  const [undoing] = useState(uuid);
  const [undone, setUndone] = useState(false);
  const { act, busy, problem } = useActing();
  const name = firstName(patient.name);
  const card = useRef<HTMLDivElement>(null);
  // The button that was pressed has gone; what came of it takes the focus.
  useLayoutEffect(() => card.current?.focus(), [undone]);
  const undo = async (): Promise<void> => {
    if (!(await act(() => undoPlan(patient.id, entry.id, { id: undoing })))) return;
    announce(t('clinic.undone.title'));
    setUndone(true);
  };
  return (
    <div ref={card} tabIndex={-1} class="assigned">
      <Card title={t(undone ? 'clinic.undone.title' : 'clinic.assigned.title', { name })} look="today">
        {undone ? (
          <>
            <p>{t('clinic.undone.text', { name })}</p>
            {hasReplaced && <p>{t('clinic.undone.replaced')}</p>}
          </>
        ) : (
          <>
            {!asSent && <Notice tone="flare">{t('clinic.assigned.earlier')}</Notice>}
            <p>{t('clinic.assigned.when', { name })}</p>
            <Gets name={name} ladder={entry.args.ladder} exercises={entry.args.exercises.length} />
          </>
        )}
        <ProblemNotice problem={problem} />
        <div class="row">
          <ButtonLink href={patientAt(patient.id)}>{t('clinic.assigned.patient', { name })}</ButtonLink>
          <ButtonLink look="quiet" href={CASELOAD}>
            {t('clinic.nav.caseload')}
          </ButtonLink>
          {!undone && (
            <Button look="text" disabled={busy} onClick={undo}>
              {t('clinic.undo')}
            </Button>
          )}
        </div>
      </Card>
    </div>
  );
}
