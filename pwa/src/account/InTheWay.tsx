// Another window of another version stands in the way of the phone's database, and what to do about it.
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';
import { trouble } from '../store/open';
import { t } from '../text';

export function InTheWay() {
  return (
    <div role="status">
      {trouble.value && (
        <Notice tone="info">
          <p>{t(`account.trouble.${trouble.value}`)}</p>
          {trouble.value === 'reload' && (
            <Button onClick={() => location.reload()}>{t('account.trouble.reload_now')}</Button>
          )}
        </Notice>
      )}
    </div>
  );
}
