// Where the patient lives: one of the municipalities that there are.
import { useId } from 'preact/hooks';
import { t } from '../../text';
import type { MunicipalityChoice } from '../server/shapes';

interface Props {
  choices: readonly MunicipalityChoice[];
  value: string;
  error: string | null;
  onPick: (code: string) => void;
}

export function MunicipalityField({ choices, value, error, onPick }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t('invite.municipality')}</label>
      <select
        id={id}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        <option value="">{t('invite.municipality.choose')}</option>
        {choices.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      {error && (
        <p class="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
