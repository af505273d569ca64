// The way to my devices, a new phone and the password.
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { t } from '../../text';
import { DEVICES } from '../routes';

export function DevicesCard() {
  return (
    <Card title={t('devices.title')}>
      <p>{t('devices.card')}</p>
      <ButtonLink look="plain" wide href={DEVICES}>
        {t('devices.open')}
      </ButtonLink>
    </Card>
  );
}
