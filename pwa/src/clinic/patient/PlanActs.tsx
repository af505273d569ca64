// What can be done to a plan that runs. Each act says first what the patient will see.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button, ButtonLink } from '../../parts/Button';
import { t } from '../../text';
import { changeOf } from '../routes';
import type { PatientRecord } from '../server/shapes';
import { focusTitle } from '../shell/Screen';
import { EndSheet } from './acts/EndSheet';
import { RemeasureSheet } from './acts/RemeasureSheet';
import { RungSheet } from './acts/RungSheet';
import { UndoSheet } from './acts/UndoSheet';
import { WeekdaysSheet } from './acts/WeekdaysSheet';
import type { Plan } from './plans';

interface Props {
  plan: Plan;
  record: PatientRecord;
  title: string;
  /** Only who assigned a plan can take it back. */
  isMine: boolean;
  hasReplaced: boolean;
  today: string;
  onChanged: () => void;
}

type Act = 'rung' | 'remeasure' | 'weekdays' | 'end' | 'undo';

export function PlanActs({ plan, record, title, isMine, hasReplaced, today, onChanged }: Props) {
  const [open, setOpen] = useState<Act | null>(null);
  const acts = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const here = acts.current;
    // A plan that has ended has no acts. They go when it has been read anew, and the focus with them.
    return () => {
      if (here?.contains(document.activeElement)) focusTitle();
    };
  }, []);
  const { patient, entries } = record;
  // Before its first day nothing can be agreed on: the plan is undone instead, and given anew.
  const stairs = plan.plan.ladder && plan.plan.ladder.starts_on <= today ? plan.stairs : null;
  const sheet = { plan, patient, title, onChanged, onClose: () => setOpen(null) };
  const act = (name: Act, look: 'quiet' | 'text' = 'quiet') => (
    <Button look={look} onClick={() => setOpen(name)}>
      {t(`clinic.${name}`)}
    </Button>
  );
  return (
    <div class="row plan-acts" ref={acts}>
      <ButtonLink look="plain" href={changeOf(patient.id, plan.id)}>
        {t('clinic.change')}
      </ButtonLink>
      {stairs && stairs.standing.rungs.length > 1 && act('rung')}
      {stairs && act('remeasure')}
      {stairs && act('weekdays')}
      {act('end')}
      {isMine && act('undo', 'text')}
      {stairs && open === 'rung' && <RungSheet {...sheet} stairs={stairs} entries={entries} today={today} />}
      {stairs && open === 'remeasure' && (
        <RemeasureSheet {...sheet} stairs={stairs} entries={entries} today={today} />
      )}
      {stairs && open === 'weekdays' && (
        <WeekdaysSheet {...sheet} stairs={stairs} entries={entries} today={today} />
      )}
      {open === 'end' && <EndSheet {...sheet} />}
      {open === 'undo' && <UndoSheet {...sheet} hasReplaced={hasReplaced} />}
    </div>
  );
}
