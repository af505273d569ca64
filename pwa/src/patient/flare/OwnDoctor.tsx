// The own doctor: the number where it is known, and when somebody answers it.
import { nextSurgeryDay, OPENS } from '../../domain/surgery';
import { Icon } from '../../parts/Icon';
import { t, weekdayAndDay } from '../../text';
import { FLARE_PLAN } from '../routes';
import { ownGpName, ownGpPhone } from './held';
import { useNow } from './now';
import { spoken } from './numbers';

/** A row that dials, or the way to write the number down. */
export function OwnDoctor() {
  const phone = ownGpPhone();
  const name = (
    <span class="grow">
      {ownGpName()}
      <span class="small line">{t('numbers.own_gp.hours')}</span>
    </span>
  );
  return phone ? (
    <a class="number" href={`tel:${phone}`}>
      {name}
      <b class="num">
        <Icon name="phone" size="1.25rem" /> {spoken(phone)}
      </b>
    </a>
  ) : (
    <a class="number" href={FLARE_PLAN}>
      {name}
      <b>{t('numbers.write')}</b>
    </a>
  );
}

export function DoctorsHours() {
  const now = useNow();
  const next = nextSurgeryDay(now);
  if (next !== now.day) return <p class="small">{t('told.opens', { day: weekdayAndDay(next) })}</p>;
  return <p class="small">{t(now.minute < OPENS ? 'told.opens_today' : 'told.open')}</p>;
}
