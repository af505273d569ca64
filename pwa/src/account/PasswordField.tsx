// The password, which can be shown: a phone's keyboard makes mistakes that dots hide.
import { useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { TextField } from '../parts/Field';
import { t } from '../text';

interface Props {
  /** What it is called where it is not the one that signs in. */
  label?: string;
  hint?: string;
  /** It is to be chosen: password managers then offer one. */
  fresh?: boolean;
  value: string;
  onText: (text: string) => void;
}

export function PasswordField({ label, hint, fresh = false, value, onText }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <div class="sign-in-password">
      <TextField
        label={label ?? t('account.password')}
        hint={hint}
        type={shown ? 'text' : 'password'}
        autocomplete={fresh ? 'new-password' : 'current-password'}
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
