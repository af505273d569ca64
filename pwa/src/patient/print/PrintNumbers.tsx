// The numbers to call, as large as paper deserves.
import { language, t } from '../../text';
import { heldDirectory } from '../flare/held';
import { acuteNumbers, emergencyNumbers, spoken } from '../flare/numbers';

export function PrintNumbers({ municipality, on }: { municipality: string | null; on: string }) {
  const directory = heldDirectory();
  const numbers = [...emergencyNumbers(directory, on), ...acuteNumbers(directory, municipality, on)];
  return (
    <section>
      <h2>{t('numbers.title')}</h2>
      <ul class="rows">
        {numbers.map(({ label, number, hours }) => (
          <li key={number}>
            <b class="num">{spoken(number)}</b>
            <span>
              {label[language.value]}
              {hours && `, ${hours[language.value]}`}
            </span>
          </li>
        ))}
        <li>
          {t('numbers.own_gp')}, {t('numbers.own_gp.hours')}
        </li>
      </ul>
    </section>
  );
}
