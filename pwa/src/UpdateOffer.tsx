// What the app says about its own version: a newer one lies ready, or another window stands in its way.
import { useSignal } from '@preact/signals';
import { InTheWay } from './account/InTheWay';
import { Button } from './parts/Button';
import { Notice } from './parts/Notice';
import { trouble } from './store/open';
import { t } from './text';
import { takeUpdate, updateReady } from './update';

export function UpdateOffer() {
  const later = useSignal(false);
  if (trouble.value) return <InTheWay />;
  if (!updateReady.value || later.value) return null;
  return (
    <div role="status">
      <Notice tone="info" title={t('sync.update.ready')}>
        <p>{t('sync.update.lead')}</p>
        <div class="row">
          <Button onClick={takeUpdate}>{t('sync.update.now')}</Button>
          <Button
            look="quiet"
            onClick={() => {
              later.value = true;
            }}
          >
            {t('sync.update.later')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
