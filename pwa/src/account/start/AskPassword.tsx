// A password for those who want one now. Nobody has to: the phone remembers who has come in.
import { useState } from 'preact/hooks';
import type { Failure } from '../../api/call';
import { changePassword } from '../../api/my-sessions';
import { Button } from '../../parts/Button';
import { me } from '../../store/read';
import { t } from '../../text';
import { noteMe } from '../learn';
import { PasswordField } from '../PasswordField';
import { Said } from '../Said';

export function AskPassword({ onDone }: { onDone: () => void }) {
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const known = me.value?.email ?? me.value?.user_name ?? '';
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    const told = await changePassword(password, null).finally(() => setBusy(false));
    if (!told.ok) return setFailure(told);
    await noteMe(told.value);
    onDone();
  };
  return (
    <form class="stack" onSubmit={submit}>
      <p>{t('start.password.wait')}</p>
      <p>
        {t('start.password.known_as')} <b class="start-known-as">{known}</b>
      </p>
      {/* A password manager wants to know whose password it is. */}
      <input type="hidden" autocomplete="username" value={known} />
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
      <Button look="plain" wide disabled={busy} onClick={onDone}>
        {t('start.password.later')}
      </Button>
    </form>
  );
}
