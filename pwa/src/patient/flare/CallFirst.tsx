// Above everything else: when to call first, one tap from the list of signs.
import type { Safety } from '../../content/items';
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { t } from '../../text';
import { FLARE_SIGNS } from '../routes';
import { words } from '../state';

export function CallFirst({ safety }: { safety: Safety | undefined }) {
  return (
    <Card title={t('flare.call_first')} look="call">
      <p>{safety ? words(safety).lead : t('flare.no_signs')}</p>
      {safety && (
        <ButtonLink look="alarm" wide href={FLARE_SIGNS}>
          {t('flare.see_signs')}
        </ButtonLink>
      )}
    </Card>
  );
}
