// Signing out, with the truth about what is not sent yet: it stays on the phone, and goes when the same person signs in again.
import { useState } from 'preact/hooks';
import { signOut } from '../../account';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Sheet } from '../../parts/Sheet';
import { me } from '../../store/read';
import { status } from '../../sync/status';
import { t } from '../../text';
import { useKeeping } from '../keeping';
import { go } from '../location';
import { TODAY } from '../routes';

export function SignOutCard() {
  const [asking, setAsking] = useState(false);
  const { keep, busy, problem } = useKeeping();
  const { waiting, refused, memoryOnly } = status.value;
  const unsent = waiting + refused.length;
  const leave = async (): Promise<void> => {
    await signOut();
    // Whoever signs in next begins at the beginning.
    go(TODAY);
  };
  return (
    <Card title={t('sign_out.title')}>
      <p class="small">{t('sign_out.as', { name: me.value?.name ?? '' })}</p>
      <Button look="quiet" wide onClick={() => setAsking(true)}>
        {t('sign_out.open')}
      </Button>
      {asking && (
        <Sheet title={t('sign_out.open')} close={t('app.close')} onClose={() => setAsking(false)}>
          {unsent > 0 && (
            <p>{t(memoryOnly ? 'sign_out.unsent_lost' : 'sign_out.unsent', { count: unsent })}</p>
          )}
          {unsent === 0 && <p>{t('sign_out.all_safe')}</p>}
          {problem}
          <Button wide disabled={busy} onClick={() => keep(leave)}>
            {t('sign_out.yes')}
          </Button>
          <Button look="quiet" wide onClick={() => setAsking(false)}>
            {t('sign_out.no')}
          </Button>
        </Sheet>
      )}
    </Card>
  );
}
