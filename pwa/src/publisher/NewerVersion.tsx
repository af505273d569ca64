// A screen could not be fetched: the network is away, or the server has a newer version than this page.
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';
import { t } from '../text';

export function NewerVersion() {
  return (
    <main class="clinic-screen">
      <Notice tone="info" title={t('publisher.not_fetched')}>
        <p>{t('publisher.not_fetched.why')}</p>
        <div>
          <Button look="quiet" onClick={() => location.reload()}>
            {t('clinic.again')}
          </Button>
        </div>
      </Notice>
    </main>
  );
}
