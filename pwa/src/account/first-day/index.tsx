// Signing in at a desk, where somebody may also come for the first time. The phone's app has its own way in.
import { useState } from 'preact/hooks';
import { Button } from '../../parts/Button';
import type { Me } from '../../store/person';
import { t } from '../../text';
import type { Door } from '../door';
import { LanguageSwitch } from '../LanguageSwitch';
import { SignIn } from '../SignIn';
import { FirstDay } from './FirstDay';

interface Props {
  door: Exclude<Door, 'patient'>;
  onDone: (me: Me) => void;
}

export function SignInAtDesk({ door, onDone }: Props) {
  const [first, setFirst] = useState(false);
  if (first) {
    return (
      <main class="sign-in">
        <LanguageSwitch />
        <FirstDay door={door} onDone={onDone} onBack={() => setFirst(false)} />
      </main>
    );
  }
  return (
    <SignIn door={door} onDone={onDone}>
      <Button look="text" onClick={() => setFirst(true)}>
        {t('staff.first_day.open')}
      </Button>
    </SignIn>
  );
}
