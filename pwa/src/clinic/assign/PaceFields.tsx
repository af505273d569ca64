// How fast the staircase rises: a percentage a week, or the smallest one that reaches the goal by a date.

import type { RiseToMeet } from '../../domain/ladder';
import { Button } from '../../parts/Button';
import { Choice } from '../../parts/Choice';
import { TextField } from '../../parts/Field';
import { inWords } from '../../parts/ladder-words';
import { dayAndYear, t } from '../../text';
import { fieldId } from './fields';
import { inField } from './form';
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
          <div aria-live="polite">{props.toMeet && <Met {...props} toMeet={props.toMeet} />}</div>
        </div>
      )}
    </>
  );
}

/** The rise that is enough; or that the date is too near, and what would work, to be taken with a tap. */
function Met({ content: { unit }, form, toMeet, onChange }: LadderProps & { toMeet: RiseToMeet }) {
  const { meets, rise, on } = toMeet;
  const words = t(meets ? 'clinic.assign.meets' : 'clinic.assign.too_near', { rise, day: dayAndYear(on) });
  const goal = toMeet.meets ? null : toMeet.goal;
  return (
    <>
      <p class={meets ? undefined : 'field-error'}>
        {words} {goal !== null && t('clinic.assign.too_near.goal', { goal: inWords(unit, goal) })}{' '}
        {form.beginning === 'patient' && t('clinic.assign.by_example')}
      </p>
      {!meets && (
        <div class="row">
          <Button look="quiet" onClick={() => onChange({ by: on })}>
            {t('clinic.assign.too_near.take_day', { day: dayAndYear(on) })}
          </Button>
          {goal !== null && (
            <Button look="quiet" onClick={() => onChange({ goal: inField(goal) })}>
              {t('clinic.assign.too_near.take_goal', { goal: inWords(unit, goal) })}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
