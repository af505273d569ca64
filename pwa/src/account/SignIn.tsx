// The sign-in screen of all three shells.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../api/call';
import { aboutServer, type Server } from '../api/session';
import { Button } from '../parts/Button';
import { TextField } from '../parts/Field';
import type { Me } from '../store/person';
import { t } from '../text';
import { DemoPeople } from './DemoPeople';
import { belongsHere, type Door } from './door';
import { Forgotten } from './Forgotten';
import { HaveCode } from './HaveCode';
import { InTheWay } from './InTheWay';
import { LanguageSwitch } from './LanguageSwitch';
import { PasswordField } from './PasswordField';
import { Said } from './Said';
import { signIn } from './session';
import { WrongDoor } from './WrongDoor';
import './sign-in.css';

interface Props {
  door: Door;
  /** Called when the person is in; by then `me` has been set. Not called for somebody who has nothing to do here. */
  onDone: (me: Me) => void;
  /** Another way in. */
  children?: ComponentChildren;
}

export function SignIn({ door, onDone, children }: Props) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [elsewhere, setElsewhere] = useState<Me | null>(null);
  const [busy, setBusy] = useState(false);
  const [forgotten, setForgotten] = useState(false);
  const server = useServer();

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    const answer = await signIn(door, email.trim(), password).finally(() => setBusy(false));
    if (!answer.ok) return setFailure(answer);
    if (belongsHere(door, answer.value)) onDone(answer.value);
    else setElsewhere(answer.value);
  };

  if (forgotten) {
    return (
      <main class="sign-in">
        <LanguageSwitch />
        <Forgotten door={door} mail={server.mail} onBack={() => setForgotten(false)} />
      </main>
    );
  }
  return (
    <main class="sign-in">
      <LanguageSwitch />
      <h1>{t(`account.title.${door}`)}</h1>
      <p>{t(`account.lead.${door}`)}</p>
      <InTheWay />
      {elsewhere && <WrongDoor me={elsewhere} />}
      <form class="stack" onSubmit={submit}>
        <TextField
          label={t('account.email')}
          inputMode="email"
          autocomplete="username"
          value={email}
          onText={setEmail}
          required
        />
        <PasswordField value={password} onText={setPassword} />
        <Said failure={failure} />
        <Button type="submit" wide disabled={busy}>
          {t(busy ? 'account.signing_in' : 'account.sign_in')}
        </Button>
      </form>
      <Button look="text" onClick={() => setForgotten(true)}>
        {t('forgotten.open')}
      </Button>
      {door === 'patient' && <HaveCode />}
      {children}
      {server.demo && (
        <DemoPeople
          door={door}
          onPick={(address, word) => {
            setEmail(address);
            setPassword(word);
          }}
        />
      )}
    </main>
  );
}

/** Until it has answered, mail is taken to work: most installations send it, and asking without it harms nobody. */
function useServer(): Server {
  const [server, setServer] = useState<Server>({ demo: false, mail: true });
  useEffect(() => {
    void aboutServer().then(setServer);
  }, []);
  return server;
}
