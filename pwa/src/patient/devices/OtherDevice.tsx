// A code for another device of my own: scanned or typed there, and confirmed with the birth date.
import { useState } from 'preact/hooks';
import { Said } from '../../account';
import type { Failure } from '../../api/call';
import { type DeviceCode, makeDeviceCode } from '../../api/my-sessions';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Qr } from '../../parts/Qr';
import { clock, t } from '../../text';

export function OtherDevice() {
  const [made, setMade] = useState<DeviceCode | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    const told = await makeDeviceCode().finally(() => setBusy(false));
    if (told.ok) setMade(told.value);
    else setFailure(told);
  };
  return (
    <Card title={t('other_device.title')}>
      <p>{t('other_device.what')}</p>
      <p class="small">{t('other_device.iphone')}</p>
      <div aria-live="polite">{made && <Shown made={made} />}</div>
      <Said failure={failure} />
      <Button look={made ? 'plain' : 'main'} wide disabled={busy} onClick={() => void make()}>
        {t(made ? 'other_device.again' : 'other_device.make')}
      </Button>
    </Card>
  );
}

function Shown({ made: { code, address, qr, expires_at } }: { made: DeviceCode }) {
  return (
    <ol class="code-steps">
      <li>
        <p>{t('other_device.scan')}</p>
        <p class="code-address">{address.replace(/^https?:\/\//, '')}</p>
        <Qr rows={qr} label={t('other_device.qr')} />
      </li>
      <li>
        <p>{t('other_device.type')}</p>
        <p class="code-shown num">{code}</p>
      </li>
      <li>
        <p>{t('other_device.born')}</p>
        <p class="small">{t('other_device.holds', { clock: clock(expires_at) })}</p>
      </li>
    </ol>
  );
}
