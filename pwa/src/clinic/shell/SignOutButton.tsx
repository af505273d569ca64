// Signing out leaves nothing of the patients behind: the page starts anew.
import { useState } from 'preact/hooks';
import { signOut } from '../../account';
import { Button, type ButtonLook } from '../../parts/Button';
import { t } from '../../text';
import { CASELOAD } from '../routes';

export function SignOutButton({ look }: { look: ButtonLook }) {
  const [busy, setBusy] = useState(false);
  const leave = async (): Promise<void> => {
    setBusy(true);
    await signOut();
    location.assign(CASELOAD);
  };
  return (
    <Button look={look} disabled={busy} onClick={leave}>
      {t('clinic.sign_out')}
    </Button>
  );
}
