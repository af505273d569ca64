// The session has ended, and nothing is lost: the app works on, and signing in sends what waits.
import { useState } from 'preact/hooks';
import { SignIn } from '../../account';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { t } from '../../text';

export function SignInAgain() {
  const [open, setOpen] = useState(false);
  if (open) return <SignIn door="patient" onDone={() => setOpen(false)} />;
  return (
    <Card title={t('where.signed_out')} look="flare">
      <p>{t('where.signed_out.text')}</p>
      <Button wide onClick={() => setOpen(true)}>
        {t('where.sign_in')}
      </Button>
    </Card>
  );
}
