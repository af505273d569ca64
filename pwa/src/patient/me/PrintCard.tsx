// The way to the plan on paper.
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Icon } from '../../parts/Icon';
import { t } from '../../text';
import { PRINT } from '../routes';

export function PrintCard() {
  return (
    <Card title={t('print.title')}>
      <p>{t('print.what')}</p>
      <ButtonLink look="plain" wide href={PRINT}>
        <Icon name="print" /> {t('print.open')}
      </ButtonLink>
    </Card>
  );
}
