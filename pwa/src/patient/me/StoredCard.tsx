// What lies on this phone, in plain numbers, and the way to the page that tells whether it is safe.
import { items } from '../../content/read';
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { log } from '../../store/read';
import { status } from '../../sync/status';
import { t } from '../../text';
import { WHERE } from '../routes';

export function StoredCard() {
  const { word, waiting } = status.value;
  return (
    <Card title={t('stored.title')}>
      <p>{t('stored.what')}</p>
      <ul class="blocks-list num">
        <li>{t('stored.entries', { count: log.value.length })}</li>
        <li>{t('stored.items', { count: items.value.size })}</li>
        <li>{t(`stored.${word}`, { count: waiting })}</li>
      </ul>
      <ButtonLink look="plain" wide href={WHERE}>
        {t('stored.more')}
      </ButtonLink>
    </Card>
  );
}
