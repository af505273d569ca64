// Agreeing on other training days.
import { useState } from 'preact/hooks';
import { t } from '../../../text';
import { uuid } from '../../../uuid';
import { WeekdayPicker } from '../../assign/WeekdayPicker';
import { setWeekdays } from '../../server/calls';
import { AgreeSheet } from './AgreeSheet';
import type { StairsSheetProps } from './sheet';

const FEWEST = 2;

export function WeekdaysSheet(props: StairsSheetProps) {
  const { plan, patient, stairs } = props;
  const [id] = useState(() => uuid());
  const [weekdays, setChosen] = useState<readonly number[]>(stairs.standing.weekdays);
  const tooFew = weekdays.length < FEWEST;
  return (
    <AgreeSheet
      {...props}
      heading={t('clinic.weekdays.title')}
      confirm={t('clinic.weekdays.confirm')}
      kind="weekdays_set"
      ready={!tooFew}
      args={{ assignment: plan.id, weekdays }}
      ask={() => setWeekdays(patient.id, plan.id, { id, weekdays: [...weekdays] })}
    >
      <WeekdayPicker
        legend={t('clinic.field.weekdays')}
        hint={t('clinic.field.weekdays.hint')}
        value={weekdays}
        error={tooFew ? t('ladder.refused.too_few_due_days') : null}
        onPick={setChosen}
      />
    </AgreeSheet>
  );
}
