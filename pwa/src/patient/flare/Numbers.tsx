// The numbers that dial, for reading in peace.
import { Card } from '../../parts/Card';
import { Icon } from '../../parts/Icon';
import { language, t } from '../../text';
import { heldDirectory } from './held';
import { acuteNumbers, emergencyNumbers, spoken } from './numbers';

export function Numbers({ municipality, on }: { municipality: string | null; on: string }) {
  const directory = heldDirectory();
  const numbers = [...acuteNumbers(directory, municipality, on), ...emergencyNumbers(directory, on)];
  return (
    <Card title={t('numbers.title')}>
      <ul class="rows">
        <li>
          <span class="grow">
            {t('numbers.own_gp')}
            <span class="small line">{t('numbers.own_gp.hours')}</span>
          </span>
        </li>
        {numbers.map(({ label, number, hours }) => (
          <li key={number}>
            <a class="number" href={`tel:${number}`}>
              <span class="grow">
                {label[language.value]}
                {hours && <span class="small line">{hours[language.value]}</span>}
              </span>
              <b class="num">
                <Icon name="phone" size="1.25rem" /> {spoken(number)}
              </b>
            </a>
          </li>
        ))}
      </ul>
      {numbers.length === 0 && <p>{t('numbers.none')}</p>}
    </Card>
  );
}
