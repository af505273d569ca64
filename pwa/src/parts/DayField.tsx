// A birth date in three short fields: no calendar to leaf back through for sixty years.
import { useId } from 'preact/hooks';
import { t } from '../text';
import type { DayParts } from './day-parts';
import './field.css';
import './day-field.css';

interface Props {
  legend: string;
  hint?: string;
  error?: string | null;
  value: DayParts;
  onDay: (value: DayParts) => void;
  /** Whether the day is that of whoever sits here, whom the browser may know. */
  own?: boolean;
}

const PARTS = [
  ['day', 2],
  ['month', 2],
  ['year', 4],
] as const;

export function DayField({ legend, hint, error, value, onDay, own }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset class="field day-field" aria-describedby={described}>
      <legend>{legend}</legend>
      {hint && (
        <p class="small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="day-field-parts">
        {PARTS.map(([part, digits]) => (
          <label key={part} class={`day-field-${part}`}>
            <span>{t(`account.born.${part}`)}</span>
            <input
              type="text"
              inputMode="numeric"
              autocomplete={own ? `bday-${part}` : 'off'}
              maxLength={digits}
              value={value[part]}
              aria-invalid={error ? true : undefined}
              onInput={(event) => onDay({ ...value, [part]: event.currentTarget.value })}
            />
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
