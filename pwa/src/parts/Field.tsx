// Form fields: a label on top, a hint under it, and room to write. Labels never hide inside the field.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './field.css';

interface Common {
  label: string;
  hint?: string;
  error?: string | null;
  value: string;
  /** Hears the text as it is written. */
  onText: (text: string) => void;
  maxLength?: number;
  required?: boolean;
  /** To be read, and copied, and not written in. */
  readOnly?: boolean;
}

interface InputProps extends Common {
  type?: 'text' | 'email' | 'password' | 'date' | 'time' | 'search';
  /** Which keyboard a phone shows. */
  inputMode?: 'text' | 'decimal' | 'numeric' | 'email' | 'tel';
  autocomplete?: string;
}

function Around({
  id,
  label,
  hint,
  error,
  children,
}: Pick<Common, 'label' | 'hint' | 'error'> & { id: string; children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p class="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

function described(id: string, hint?: string, error?: string | null): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

export function TextField({ label, hint, error, onText, type = 'text', ...rest }: InputProps) {
  const id = useId();
  return (
    <Around id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        // Preact types each kind of input apart; those named above take the same attributes.
        type={type as 'text'}
        aria-describedby={described(id, hint, error)}
        aria-invalid={error ? true : undefined}
        onInput={(event) => onText(event.currentTarget.value)}
        {...rest}
      />
    </Around>
  );
}

export function TextArea({ label, hint, error, onText, ...rest }: Common) {
  const id = useId();
  return (
    <Around id={id} label={label} hint={hint} error={error}>
      <textarea
        id={id}
        rows={3}
        aria-describedby={described(id, hint, error)}
        aria-invalid={error ? true : undefined}
        onInput={(event) => onText(event.currentTarget.value)}
        {...rest}
      />
    </Around>
  );
}
