// Where the staircase begins: measured by the patient at home, measured here, or agreed.
import { Choice } from '../../parts/Choice';
import { TextField } from '../../parts/Field';
import { t } from '../../text';
import { fieldId } from './fields';
import type { Beginning } from './form';
import { errorOf, type LadderProps } from './LadderFields';

const BEGINNINGS: readonly Beginning[] = ['patient', 'here', 'agreed'];

export function BeginningFields(props: LadderProps) {
  const { form, name, onChange } = props;
  return (
    <>
      <Choice
        legend={t('clinic.assign.beginning')}
        options={BEGINNINGS.map((value) => ({
          value,
          label: t(`clinic.assign.beginning.${value}`, { name }),
          more: t(`clinic.assign.beginning.${value}.more`, { name, percent: form.startPercent }),
        }))}
        value={form.beginning}
        onPick={(beginning) => onChange({ beginning })}
      />
      {form.beginning === 'here' && <Trials {...props} />}
      {form.beginning === 'agreed' && (
        <div id={fieldId('start')}>
          <TextField
            label={t(`clinic.field.start.${props.content.unit}`)}
            error={errorOf(props)('start')}
            inputMode="decimal"
            value={form.start}
            onText={(start) => onChange({ start })}
          />
        </div>
      )}
    </>
  );
}

function Trials(props: LadderProps) {
  const { content, form, onChange } = props;
  const error = errorOf(props)('trials');
  const write = (at: number, text: string): void => {
    const [first, second, third] = form.trials.map((trial, place) => (place === at ? text : trial));
    onChange({ trials: [first ?? '', second ?? '', third ?? ''] });
  };
  return (
    <fieldset class="field" id={fieldId('trials')} aria-describedby={error ? 'trials-error' : undefined}>
      <legend class="assign-legend">{t(`clinic.field.trials.${content.unit}`)}</legend>
      <div class="assign-trials">
        {form.trials.map((trial, at) => (
          <TextField
            key={at}
            label={t('clinic.field.trial', { number: at + 1 })}
            inputMode="decimal"
            value={trial}
            onText={(text) => write(at, text)}
          />
        ))}
      </div>
      {error && (
        <p class="field-error" id="trials-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
