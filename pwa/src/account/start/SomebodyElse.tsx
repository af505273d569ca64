// Somebody is signed in on this phone already: what happens to them and to what they wrote.
import { Notice } from '../../parts/Notice';
import { t } from '../../text';

export function SomebodyElse({ name: whole }: { name: string }) {
  const name = whole.split(' ')[0] ?? whole;
  return (
    <Notice tone="info" title={t('start.other', { name })}>
      <p>{t('start.other.text', { name })}</p>
    </Notice>
  );
}
