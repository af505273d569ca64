// A flare-up in a plan without a ladder: nothing is lowered, and the plan for it is one tap away.
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { t } from '../../text';
import { FLARE } from '../routes';

export function FlareAlone() {
  return (
    <Card title={t('flare.now')} look="flare">
      <ButtonLink look="flare" wide href={FLARE}>
        {t('today.flare.plan')}
      </ButtonLink>
    </Card>
  );
}
