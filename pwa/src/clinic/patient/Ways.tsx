// The ways in, and around the phone: a code, the plan on paper, and the diary that comes back.
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { t } from '../../text';
import { diaryOf, giveCodeTo, paperFor } from '../routes';

export function Ways({ patient }: { patient: string }) {
  return (
    <Card title={t('invite.ways')}>
      <div class="row">
        <ButtonLink look="plain" href={giveCodeTo(patient)}>
          {t('invite.ways.code')}
        </ButtonLink>
        <ButtonLink look="plain" href={paperFor(patient)}>
          {t('invite.ways.paper')}
        </ButtonLink>
        <ButtonLink look="plain" href={diaryOf(patient)}>
          {t('invite.ways.diary')}
        </ButtonLink>
      </div>
    </Card>
  );
}
