// Choosing a password when one wants one, or another one. Every other device is signed out by it.
import { useState } from 'preact/hooks';
import type { Failure } from '../api/call';
import { changePassword } from '../api/my-sessions';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { me } from '../store/read';
import { t } from '../text';
import { noteMe } from './learn';
import { PasswordField } from './PasswordField';
import { Said } from './Said';
import './devices.css';

export function ChangePassword() {
  const [open, setOpen] = useState(false);
  const [changed, setChanged] = useState(false);
  const has = me.value?.has_password !== false;
  return (
    <Card title={t('password.title')}>
      <p>{t(has ? 'password.has' : 'password.none')}</p>
      <p role="status" class={changed ? 'device-ended' : ''}>
        {changed && t('password.changed')}
      </p>
      {open ? (
        <Form
          has={has}
          onDone={() => {
            setOpen(false);
            setChanged(true);
          }}
        />
      ) : (
        <div>
          <Button
            look="plain"
            onClick={() => {
              setOpen(true);
              setChanged(false);
            }}
          >
            {t(has ? 'password.change' : 'password.choose')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Form({ has, onDone }: { has: boolean; onDone: () => void }) {
  const [old, setOld] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    const told = await changePassword(password, has ? old : null).finally(() => setBusy(false));
    if (!told.ok) return setFailure(told);
    await noteMe(told.value);
    onDone();
  };
  return (
    <form class="stack password-form" onSubmit={submit}>
      {/* A password manager wants to know whose password it is. */}
      <input type="hidden" autocomplete="username" value={me.value?.email ?? me.value?.user_name ?? ''} />
      {has && <PasswordField label={t('password.old')} value={old} onText={setOld} />}
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
    </form>
  );
}
