// The ways in, and around the phone: a code, the plan on paper, the diary that comes back, and the texts.
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { t } from '../../text';
import { diaryOf, giveCodeTo, paperFor, textsOf } from '../routes';

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
        <ButtonLink look="plain" href={textsOf(patient)}>
          {t('clinic.texts.open')}
        </ButtonLink>
      </div>
    </Card>
  );
}
