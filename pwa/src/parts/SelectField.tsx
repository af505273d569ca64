// One of many, in the browser's own list, which every phone and reader knows.
import { useId } from 'preact/hooks';
import type { Option } from './Choice';
import './field.css';

interface Props {
  label: string;
  options: readonly Option<string>[];
  value: string;
  onPick: (value: string) => void;
}

export function SelectField({ label, options, value, onPick }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
