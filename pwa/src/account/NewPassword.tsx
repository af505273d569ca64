// Where the link of the mail leads: a new password, and one is in. The token stands behind the #, which no server sees.
import { useState } from 'preact/hooks';
import type { Failure } from '../api/call';
import { Button, ButtonLink } from '../parts/Button';
import type { Me } from '../store/person';
import { t } from '../text';
import { belongsHere } from './door';
import { takeFragment } from './fragment';
import { LanguageSwitch } from './LanguageSwitch';
import { PasswordField } from './PasswordField';
import { Said } from './Said';
import { signInByLink } from './session';
import { WrongDoor } from './WrongDoor';
import './sign-in.css';

export function NewPassword({ onDone }: { onDone: () => void }) {
  const [token] = useState(() => takeFragment(window));
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [elsewhere, setElsewhere] = useState<Me | null>(null);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    const told = await signInByLink('patient', token, password).finally(() => setBusy(false));
    if (!told.ok) return setFailure(told);
    if (belongsHere('patient', told.value)) onDone();
    else setElsewhere(told.value);
  };
  return (
    <main class="sign-in">
      <LanguageSwitch />
      <h1>{t('reset.title')}</h1>
      {elsewhere && <WrongDoor me={elsewhere} />}
      {token === '' && (
        <>
          <p>{t('reset.no_link')}</p>
          <ButtonLink look="plain" wide href="/">
            {t('forgotten.back')}
          </ButtonLink>
        </>
      )}
      {token !== '' && !elsewhere && (
        <form class="stack" onSubmit={submit}>
          <p>{t('reset.lead')}</p>
          <PasswordField
            label={t('password.new')}
            hint={t('password.hint')}
            fresh
            value={password}
            onText={setPassword}
          />
          <Said failure={failure} />
          <Button type="submit" wide disabled={busy}>
            {t('password.save')}
          </Button>
          <ButtonLink look="text" href="/">
            {t('forgotten.back')}
          </ButtonLink>
        </form>
      )}
    </main>
  );
}
