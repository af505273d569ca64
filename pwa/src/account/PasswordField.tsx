// The password, which can be shown: a phone's keyboard makes mistakes that dots hide.
import { useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { TextField } from '../parts/Field';
import { t } from '../text';

interface Props {
  value: string;
  onText: (text: string) => void;
}

export function PasswordField({ value, onText }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <div class="sign-in-password">
      <TextField
        label={t('account.password')}
        type={shown ? 'text' : 'password'}
        autocomplete="current-password"
        value={value}
        onText={onText}
        required
      />
      <Button look="text" aria-pressed={shown} onClick={() => setShown(!shown)}>
        {t(shown ? 'account.hide_password' : 'account.show_password')}
      </Button>
    </div>
  );
}
