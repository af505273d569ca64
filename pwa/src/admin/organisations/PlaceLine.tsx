// A place in a list: what it is, what it is part of, and how many people it has.
import { todayHere } from '../../clinic/words/days';
import { Badge } from '../../parts/Badge';
import { t } from '../../text';
import type { OrganisationSeen } from '../calls';
import { organisationAt } from '../routes';
import { daysOf } from '../view';

export function PlaceLine({ place }: { place: OrganisationSeen }) {
  const { organisation, runs, last_day, part_of, people, administrators } = place;
  const today = todayHere();
  return (
    <li>
      <span class="grow">
        <a class="admin-name" href={organisationAt(organisation.id)}>
          {organisation.name}
        </a>
        <span class="small admin-line">
          {[t(`admin.kind.${organisation.kind}`), part_of && t('admin.part_of', { name: part_of.name })]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span class="small admin-line num">
          {t('admin.people', { count: people })} · {t('admin.administrators', { count: administrators })}
        </span>
      </span>
      {(!runs || last_day !== null) && <Badge look="grey">{daysOf(place, today)}</Badge>}
    </li>
  );
}
