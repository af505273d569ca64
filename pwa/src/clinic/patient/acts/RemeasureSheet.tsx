// Agreeing to measure anew: three days of measuring, and a staircase built from them.
import { useState } from 'preact/hooks';
import { t } from '../../../text';
import { uuid } from '../../../uuid';
import { remeasure } from '../../server/calls';
import { AgreeSheet } from './AgreeSheet';
import type { StairsSheetProps } from './sheet';

export function RemeasureSheet(props: StairsSheetProps) {
  const { plan, patient } = props;
  const [id] = useState(() => uuid());
  return (
    <AgreeSheet
      {...props}
      heading={t('clinic.remeasure.title')}
      confirm={t('clinic.remeasure.confirm')}
      kind="remeasure"
      args={{ assignment: plan.id }}
      ask={() => remeasure(patient.id, plan.id, { id })}
    >
      <p>{t('clinic.remeasure.effect')}</p>
    </AgreeSheet>
  );
}
