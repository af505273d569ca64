// One of several (`Choice`), any of several (`Ticks`), or a number from 0 to 10 (`Scale`): real radio buttons and boxes, drawn large.
import { useId } from 'preact/hooks';
import './choice.css';

export interface Option<Value extends string | number> {
  value: Value;
  label: string;
  /** A few words more, under the label. */
  more?: string;
}

interface ChoiceProps<Value extends string | number> {
  legend: string;
  options: readonly Option<Value>[];
  value: Value | null;
  onPick: (value: Value) => void;
  /** Side by side where there is room. */
  beside?: boolean;
}

export function Choice<Value extends string | number>({
  legend,
  options,
  value,
  onPick,
  beside,
}: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      <div class={beside ? 'choice-beside' : 'choice-list'}>
        {options.map((option) => (
          <label key={option.value} class="choice-option">
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onPick(option.value)}
            />
            <span>
              {option.label}
              {option.more && <span class="small choice-more">{option.more}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface TicksProps {
  legend: string;
  options: readonly Option<string>[];
  values: readonly string[];
  onPick: (values: string[]) => void;
}

export function Ticks({ legend, options, values, onPick }: TicksProps) {
  const toggled = (value: string) =>
    values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      <div class="choice-list">
        {options.map((option) => (
          <label key={option.value} class="choice-option">
            <input
              type="checkbox"
              checked={values.includes(option.value)}
              onChange={() => onPick(toggled(option.value))}
            />
            <span>
              {option.label}
              {option.more && <span class="small choice-more">{option.more}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface ScaleProps {
  legend: string;
  hint?: string;
  value: number | null;
  onPick: (value: number) => void;
  /** The words at both ends. */
  low: string;
  high: string;
  /** What the picked number means, in words. */
  word?: string;
}

const STEPS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

export function Scale({ legend, hint, value, onPick, low, high, word }: ScaleProps) {
  const name = useId();
  return (
    <fieldset class="choice" aria-describedby={`${name}-ends`}>
      <legend>{legend}</legend>
      {hint && <p class="small">{hint}</p>}
      <div class="scale num">
        {STEPS.map((step) => (
          <label key={step} class="scale-step">
            <input
              type="radio"
              class="heard"
              name={name}
              checked={step === value}
              onChange={() => onPick(step)}
            />
            <span>{step}</span>
          </label>
        ))}
      </div>
      <p class="small scale-ends" id={`${name}-ends`}>
        <span>0 = {low}</span>
        <span>10 = {high}</span>
      </p>
      <p class="scale-word" aria-live="polite">
        {word}
      </p>
    </fieldset>
  );
}
