// How to put the app on the phone's home screen, and why it matters on an iPhone. Shown only where it is not there yet.
import { Card } from '../../parts/Card';
import { t } from '../../text';
import { howInstalled } from '../install';

export function InstallHint() {
  const how = howInstalled(
    navigator.userAgent,
    navigator.maxTouchPoints,
    matchMedia('(display-mode: standalone)').matches,
  );
  if (how === 'installed') return null;
  return (
    <Card title={t('install.title')}>
      <p>{t(`install.${how}`)}</p>
      {how === 'ios' && <p class="small">{t('install.ios.risk')}</p>}
    </Card>
  );
}
