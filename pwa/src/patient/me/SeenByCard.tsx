// The way to who has seen my data.
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { t } from '../../text';
import { SEEN_BY } from '../routes';

export function SeenByCard() {
  return (
    <Card title={t('seen_by.title')}>
      <ButtonLink look="plain" wide href={SEEN_BY}>
        {t('seen_by.open')}
      </ButtonLink>
    </Card>
  );
}
