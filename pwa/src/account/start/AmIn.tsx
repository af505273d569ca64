// In: what is here, in two sentences, and the way to it.
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { t } from '../../text';

export function AmIn({ onDone }: { onDone: () => void }) {
  return (
    <>
      <Notice tone="today">
        <p>{t('start.in.text')}</p>
      </Notice>
      <Button wide onClick={onDone}>
        {t('start.in.go')}
      </Button>
    </>
  );
}
