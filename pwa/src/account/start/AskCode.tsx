// The code from the card, for whoever types it.
import { useState } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { TextField } from '../../parts/Field';
import { t } from '../../text';
import { isWhole } from './code';

interface Props {
  code: string;
  onCode: (code: string) => void;
  onNext: () => void;
}

export function AskCode({ code, onCode, onNext }: Props) {
  const [short, setShort] = useState(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (isWhole(code)) onNext();
    else setShort(true);
  };
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <TextField
        label={t('start.code')}
        hint={t('start.code.hint')}
        autocomplete="one-time-code"
        value={code}
        error={short && !isWhole(code) ? t('start.code.short') : null}
        onText={onCode}
        maxLength={64}
      />
      <Button type="submit" wide>
        {t('start.next')}
      </Button>
    </form>
  );
}
