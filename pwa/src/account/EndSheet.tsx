// Signing out elsewhere is asked once more, with what it does and what it leaves alone.
import { useState } from 'preact/hooks';
import type { Called, Failure } from '../api/call';
import { Button } from '../parts/Button';
import { Sheet } from '../parts/Sheet';
import { t } from '../text';
import { Said } from './Said';

interface Props {
  title: string;
  onEnd: () => Promise<Called<undefined>>;
  onClose: () => void;
}

export function EndSheet({ title, onEnd, onClose }: Props) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const end = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    const told = await onEnd();
    if (told.ok) return;
    setBusy(false);
    setFailure(told);
  };
  return (
    <Sheet title={title} close={t('account.close')} onClose={onClose}>
      <p>{t('devices.end.effect')}</p>
      <Said failure={failure} />
      <Button wide disabled={busy} onClick={() => void end()}>
        {t('devices.end.yes')}
      </Button>
      <Button look="quiet" wide onClick={onClose}>
        {t('devices.end.no')}
      </Button>
    </Sheet>
  );
}
