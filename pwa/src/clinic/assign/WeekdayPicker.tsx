// Days of the week, seven boxes side by side.
import { useId } from 'preact/hooks';
import { weekdayName } from '../../parts/ladder-words';
import { WEEK } from './form';
import '../../parts/choice.css';

interface Props {
  legend: string;
  hint: string;
  value: readonly number[];
  error: string | null;
  onPick: (weekdays: readonly number[]) => void;
}

export function WeekdayPicker({ legend, hint, value, error, onPick }: Props) {
  const id = useId();
  const toggle = (iso: number): void =>
    onPick(WEEK.filter((one) => (one === iso ? !value.includes(one) : value.includes(one))));
  return (
    <fieldset class="choice" aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}>
      <legend>{legend}</legend>
      <p class="small" id={`${id}-hint`}>
        {hint}
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
        <p class="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
