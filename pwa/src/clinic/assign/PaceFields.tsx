// How fast the staircase rises: a percentage a week, or the smallest one that reaches the goal by a date.

import type { RiseToMeet } from '../../domain/ladder';
import { Choice } from '../../parts/Choice';
import { TextField } from '../../parts/Field';
import { dayAndYear, t } from '../../text';
import { fieldId } from './fields';
import { errorOf, type LadderProps } from './LadderFields';

const PACES = ['percent', 'date'] as const;

export function PaceFields(props: LadderProps) {
  const { content, form, onChange } = props;
  const error = errorOf(props);
  const { min, max } = content.rise_percent;
  return (
    <>
      <Choice
        legend={t('clinic.assign.pace')}
        beside
        options={PACES.map((value) => ({ value, label: t(`clinic.assign.pace.${value}`) }))}
        value={form.pace}
        onPick={(pace) => onChange({ pace })}
      />
      {form.pace === 'percent' ? (
        <div id={fieldId('rise')}>
          <TextField
            label={t('clinic.field.rise.label')}
            hint={t('clinic.field.rise.hint', { min, max })}
            error={error('rise')}
            inputMode="numeric"
            value={form.rise}
            onText={(rise) => onChange({ rise })}
          />
        </div>
      ) : (
        <div id={fieldId('by')} class="stack">
          <TextField
            label={t('clinic.field.by.label')}
            type="date"
            error={props.faults.by === 'too_near' ? null : error('by')}
            value={form.by}
            onText={(by) => onChange({ by })}
          />
          <div aria-live="polite">
            {props.toMeet && <Met toMeet={props.toMeet} isExample={form.beginning === 'patient'} />}
          </div>
        </div>
      )}
    </>
  );
}

function Met({ toMeet: { meets, rise, on }, isExample }: { toMeet: RiseToMeet; isExample: boolean }) {
  const words = t(meets ? 'clinic.assign.meets' : 'clinic.assign.too_near', { rise, day: dayAndYear(on) });
  return (
    <p class={meets ? undefined : 'field-error'}>
      {words} {isExample && t('clinic.assign.by_example')}
    </p>
  );
}
