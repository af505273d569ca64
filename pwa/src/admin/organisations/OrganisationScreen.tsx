// One place: its days, what it is part of, what comes after it, its people and its parts.
import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { useReading } from '../../clinic/server/reading';
import { Screen } from '../../clinic/shell/Screen';
import { Waiting } from '../../clinic/shell/Waiting';
import { todayHere } from '../../clinic/words/days';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { t } from '../../text';
import { type OrganisationOpened, readOrganisation } from '../calls';
import { ORGANISATIONS, organisationAt } from '../routes';
import { PersonLine } from '../staff/PersonLine';
import { daysOf } from '../view';
import { EndPlaceSheet } from './EndPlaceSheet';
import { MinorRule } from './MinorRule';
import { PlaceLine } from './PlaceLine';
import { RenameSheet } from './RenameSheet';

export function OrganisationScreen() {
  const { id = '' } = useRoute().params;
  const { value: place, problem, again } = useReading(() => readOrganisation(id), id);
  return (
    <Screen
      title={place?.seen.organisation.name ?? t('admin.place')}
      back={{ href: ORGANISATIONS, label: t('admin.nav.organisations') }}
    >
      <ProblemNotice problem={problem} again={again} />
      {place && <Whole place={place} onChanged={again} />}
      {!place && !problem && <Waiting />}
    </Screen>
  );
}

function Whole({ place, onChanged }: { place: OrganisationOpened; onChanged: () => void }) {
  const { seen, people, parts } = place;
  const [open, setOpen] = useState<'rename' | 'end' | null>(null);
  const sheet = {
    place: seen,
    onClose: () => setOpen(null),
    onDone: () => {
      setOpen(null);
      onChanged();
    },
  };
  return (
    <>
      <div class="admin-columns">
        <Card title={t('admin.people.title')} beside={<span class="small num">{people.length}</span>}>
          {people.length === 0 && <p>{t('admin.people.none')}</p>}
          <ul class="rows">
            {people.map((person) => (
              <PersonLine key={person.id} person={person} />
            ))}
          </ul>
        </Card>
        <Card title={t('admin.place')}>
          <Facts place={place} />
          <div class="row">
            <Button look="quiet" onClick={() => setOpen('rename')}>
              {t('admin.place.rename')}
            </Button>
            {seen.from_above && seen.runs && seen.organisation.kind !== 'national' && (
              <Button look="text" onClick={() => setOpen('end')}>
                {t('admin.place.end')}
              </Button>
            )}
          </div>
        </Card>
      </div>
      {seen.runs && seen.organisation.kind !== 'national' && <MinorRule place={seen} onChanged={onChanged} />}
      {parts.length > 0 && (
        <Card title={t('admin.parts')}>
          <ul class="rows">
            {parts.map((part) => (
              <PlaceLine key={part.organisation.id} place={part} />
            ))}
          </ul>
        </Card>
      )}
      {open === 'rename' && <RenameSheet {...sheet} />}
      {open === 'end' && <EndPlaceSheet {...sheet} />}
    </>
  );
}

function Facts({ place: { seen } }: { place: OrganisationOpened }) {
  const { organisation, part_of, successor } = seen;
  return (
    <dl class="admin-facts">
      <dt>{t('admin.place.kind')}</dt>
      <dd>{t(`admin.kind.${organisation.kind}`)}</dd>
      <dt>{t('admin.days')}</dt>
      <dd class="num">{daysOf(seen, todayHere())}</dd>
      {part_of && (
        <>
          <dt>{t('admin.place.part_of')}</dt>
          <dd>
            <a href={organisationAt(part_of.id)}>{part_of.name}</a>
          </dd>
        </>
      )}
      {successor && (
        <>
          <dt>{t('admin.place.successor')}</dt>
          <dd>
            <a href={organisationAt(successor.id)}>{successor.name}</a>
          </dd>
        </>
      )}
    </dl>
  );
}
