// Before a plan: not empty, but helpful. When to call, what to read, and what comes.
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { me } from '../../store/read';
import { t } from '../../text';
import { FLARE, READING } from '../routes';
import { plans } from '../state';

export function NoPlan() {
  const clinicians = me.value?.patient?.clinicians ?? [];
  const ended = plans.value.length > 0;
  return (
    <>
      <Card title={t(ended ? 'no_plan.ended' : 'no_plan.title')} look="today">
        <p>{t(ended ? 'no_plan.ended.text' : 'no_plan.text')}</p>
        {clinicians.length > 0 && (
          <p class="small">
            {t('no_plan.clinicians', { names: clinicians.map(({ name }) => name).join(', ') })}
          </p>
        )}
      </Card>
      <Card title={t('no_plan.call')} look="call">
        <p>{t('no_plan.call.text')}</p>
        <ButtonLink look="quiet" wide href={FLARE}>
          {t('flare.see_signs')}
        </ButtonLink>
      </Card>
      <Card title={t('no_plan.read')}>
        <p>{t('no_plan.read.text')}</p>
        <ButtonLink look="plain" wide href={READING}>
          {t('no_plan.read.open')}
        </ButtonLink>
      </Card>
    </>
  );
}
