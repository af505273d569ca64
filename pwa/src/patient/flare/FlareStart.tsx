// The start of a flare-up: what one is, in the patient's own judgement, and the way by the warning signs to the plan.
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { t } from '../../text';
import { FLARE_SIGNS } from '../routes';

export function FlareStart() {
  return (
    <Card title={t('flare.question')} look="flare">
      <p>{t('flare.what')}</p>
      <ButtonLink look="flare" wide href={FLARE_SIGNS}>
        {t('flare.have')}
      </ButtonLink>
      <p class="small">{t('flare.have.what')}</p>
    </Card>
  );
}
