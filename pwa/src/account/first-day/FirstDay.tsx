// An employee's first day: the code from an administrator, one's own address, and a password. One form, and one is in.
import { useRef, useState } from 'preact/hooks';
import type { Called, Failure } from '../../api/call';
import { changePassword } from '../../api/my-sessions';
import { openByStaffCode } from '../../api/session';
import { Button } from '../../parts/Button';
import { TextField } from '../../parts/Field';
import type { Me } from '../../store/person';
import { t } from '../../text';
import { belongsHere, type Door } from '../door';
import { PasswordField } from '../PasswordField';
import { Said } from '../Said';
import { comeIn } from '../session';
import { WrongDoor } from '../WrongDoor';

interface Props {
  door: Door;
  onDone: (me: Me) => void;
  onBack: () => void;
}

export function FirstDay({ door, onDone, onBack }: Props) {
  const [code, setCode] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [elsewhere, setElsewhere] = useState<Me | null>(null);
  const admitted = useRef(false);
  // A code works once: when only the password has to be another one, it is not sent again.
  const ask = async (): Promise<Called<Me>> => {
    if (!admitted.current) {
      const told = await openByStaffCode(code, email.trim());
      if (!told.ok) return told;
      admitted.current = true;
    }
    return changePassword(password, null);
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    const told = await comeIn(door, ask).finally(() => setBusy(false));
    if (!told.ok) return setFailure(told);
    if (belongsHere(door, told.value)) onDone(told.value);
    else setElsewhere(told.value);
  };
  if (elsewhere) return <WrongDoor me={elsewhere} />;
  return (
    <form class="stack" onSubmit={submit}>
      <h1>{t('staff.first_day.title')}</h1>
      <p>{t('staff.first_day.lead')}</p>
      <TextField
        label={t('staff.first_day.code')}
        autocomplete="one-time-code"
        value={code}
        onText={setCode}
        maxLength={64}
        required
      />
      <TextField
        label={t('account.email')}
        type="email"
        inputMode="email"
        autocomplete="username"
        value={email}
        onText={setEmail}
        required
      />
      <PasswordField
        label={t('staff.first_day.password')}
        hint={t('staff.first_day.password.hint')}
        fresh
        value={password}
        onText={setPassword}
      />
      <Said failure={failure} />
      <Button type="submit" wide disabled={busy}>
        {t('staff.first_day.go')}
      </Button>
      <Button look="text" onClick={onBack}>
        {t('staff.first_day.back')}
      </Button>
    </form>
  );
}
