// One box to tick, drawn as large as the others.
import '../../parts/choice.css';

interface Props {
  label: string;
  value: boolean;
  onPick: (value: boolean) => void;
}

export function Tick({ label, value, onPick }: Props) {
  return (
    <label class="choice-option">
      <input type="checkbox" checked={value} onChange={(event) => onPick(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
