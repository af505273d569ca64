// "Steder": every organisation that one administers, with its days and how many people it has.
import { useState } from 'preact/hooks';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { useReading } from '../../clinic/server/reading';
import { Screen } from '../../clinic/shell/Screen';
import { Waiting } from '../../clinic/shell/Waiting';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { TextField } from '../../parts/Field';
import { t } from '../../text';
import { readOrganisations } from '../calls';
import { placesNamed } from '../view';
import { NewPlaceSheet } from './NewPlaceSheet';
import { PlaceLine } from './PlaceLine';

export { OrganisationScreen } from './OrganisationScreen';

export function OrganisationsScreen() {
  const { value, problem, again } = useReading(readOrganisations, 'organisations');
  const [letters, setLetters] = useState('');
  const [adding, setAdding] = useState(false);
  const places = placesNamed(value?.organisations ?? [], letters);
  return (
    <Screen
      title={t('admin.nav.organisations')}
      beside={
        <Button look="plain" onClick={() => setAdding(true)}>
          {t('admin.place.new')}
        </Button>
      }
    >
      <search class="admin-search">
        <TextField type="search" label={t('admin.place.search')} value={letters} onText={setLetters} />
      </search>
      <ProblemNotice problem={problem} again={again} />
      {value && <p role="status">{t('admin.place.found', { count: places.length })}</p>}
      {places.length > 0 && (
        <Card>
          <ul class="rows">
            {places.map((place) => (
              <PlaceLine key={place.organisation.id} place={place} />
            ))}
          </ul>
        </Card>
      )}
      {!value && !problem && <Waiting />}
      {adding && value && <NewPlaceSheet places={value.organisations} onClose={() => setAdding(false)} />}
    </Screen>
  );
}
