// A flare-up is the person's, not a plan's: it is said once, when there is something to ask or advise, or no plan to say it.
import { flaresOf } from '../../domain/flares';
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { log, today } from '../../store/read';
import { t } from '../../text';
import { courseOf } from '../flare-course';
import { FLARE } from '../routes';

export function FlareCard({ since, alone }: { since: string; alone: boolean }) {
  const flare = flaresOf(log.value, today.value).at(-1);
  const course = flare?.began === since ? courseOf(flare, today.value) : null;
  if (!alone && !course?.asks && !course?.advises) return null;
  return (
    <Card title={t('flare.now')} look="flare">
      {course?.advises && <p>{t(course.asks ? 'ladder.hint.flare_contact_advice' : 'advice.worse')}</p>}
      {course?.asks && !course.advises && <p>{t('ladder.hint.flare_check_in')}</p>}
      <ButtonLink look="flare" wide href={FLARE}>
        {t(course?.asks ? 'checkin.open' : 'today.flare.plan')}
      </ButtonLink>
    </Card>
  );
}
