// The numbers that dial, for reading in peace.
import { Card } from '../../parts/Card';
import { Icon } from '../../parts/Icon';
import { language, t } from '../../text';
import { heldDirectory, ownGpPhone } from './held';
import { allNumbers, spoken } from './numbers';
import { OwnDoctor } from './OwnDoctor';

export function Numbers({ municipality, on }: { municipality: string | null; on: string }) {
  const directory = heldDirectory();
  return (
    <Card title={t('numbers.title')}>
      <ul class="rows">
        {allNumbers(directory, municipality, ownGpPhone(), on).map(({ kind, label, number, hours }) => (
          <li key={kind + number}>
            {kind === 'own_gp' || number === null ? (
              <OwnDoctor />
            ) : (
              <a class="number" href={`tel:${number}`}>
                <span class="grow">
                  {label[language.value]}
                  {hours && <span class="small line">{hours[language.value]}</span>}
                </span>
                <b class="num">
                  <Icon name="phone" size="1.25rem" /> {spoken(number)}
                </b>
              </a>
            )}
          </li>
        ))}
      </ul>
      {!directory && <p>{t('numbers.none')}</p>}
    </Card>
  );
}
