// Agreeing on a rung: any that the staircase has.
import { useId, useState } from 'preact/hooks';
import { inWords } from '../../../parts/ladder-words';
import { t } from '../../../text';
import { uuid } from '../../../uuid';
import { setRung } from '../../server/calls';
import { AgreeSheet } from './AgreeSheet';
import type { StairsSheetProps } from './sheet';

export function RungSheet(props: StairsSheetProps) {
  const { plan, patient, stairs } = props;
  const { rungs, today } = stairs.standing;
  const field = useId();
  const [id] = useState(() => uuid());
  const [rung, setChosen] = useState(today?.rung ?? 1);
  return (
    <AgreeSheet
      {...props}
      heading={t('clinic.rung.title')}
      confirm={t('clinic.rung.confirm')}
      kind="rung_set"
      args={{ assignment: plan.id, rung }}
      ask={() => setRung(patient.id, plan.id, { id, rung })}
    >
      <p>{t('clinic.rung.effect')}</p>
      <div class="field">
        <label for={field}>{t('clinic.rung.choose')}</label>
        <select id={field} value={rung} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
          {rungs.map((quota, at) => (
            <option key={quota} value={at + 1}>
              {t('clinic.judged.rung', { rung: at + 1, quota: inWords(stairs.terms.unit, quota) })}
            </option>
          ))}
        </select>
      </div>
    </AgreeSheet>
  );
}
