// The due days of the week, seven boxes side by side.
import { weekdayName } from '../../parts/ladder-words';
import { t } from '../../text';
import { fieldId } from './fields';
import '../../parts/choice.css';

interface Props {
  value: readonly number[];
  error: string | null;
  onPick: (weekdays: readonly number[]) => void;
}

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

export function WeekdayPicker({ value, error, onPick }: Props) {
  const toggle = (iso: number): void =>
    onPick(WEEK.filter((one) => (one === iso ? !value.includes(one) : value.includes(one))));
  return (
    <fieldset
      class="choice"
      id={fieldId('weekdays')}
      aria-describedby={error ? 'weekdays-hint weekdays-error' : 'weekdays-hint'}
    >
      <legend>{t('clinic.field.weekdays')}</legend>
      <p class="small" id="weekdays-hint">
        {t('clinic.field.weekdays.hint')}
      </p>
      <div class="weekday-picker">
        {WEEK.map((iso) => (
          <label key={iso} class="scale-step">
            <input
              type="checkbox"
              class="heard"
              checked={value.includes(iso)}
              aria-label={weekdayName(iso)}
              onChange={() => toggle(iso)}
            />
            <span aria-hidden="true">{weekdayName(iso).slice(0, 3)}</span>
          </label>
        ))}
      </div>
      {error && (
        <p class="field-error" id="weekdays-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
