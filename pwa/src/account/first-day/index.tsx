// Signing in at a desk, where somebody may also come for the first time. The phone's app has its own way in.
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../parts/Button';
import type { Me } from '../../store/person';
import { t } from '../../text';
import type { Door } from '../door';
import { LanguageSwitch } from '../LanguageSwitch';
import { setLanguage } from '../language';
import { SignIn } from '../SignIn';
import { FirstDay } from './FirstDay';

interface Props {
  door: Exclude<Door, 'patient'>;
  onDone: (me: Me) => void;
}

export function SignInAtDesk({ door, onDone }: Props) {
  const [first, setFirst] = useState(false);
  useEffect(() => {
    // Before anybody is in, only the address that was handed over knows which language was chosen for them.
    if (location.hash === '#en') void setLanguage('en');
  }, []);
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
