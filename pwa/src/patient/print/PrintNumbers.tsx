// The numbers to call, as large as paper deserves.
import { language, t } from '../../text';
import { heldDirectory, ownGpName, ownGpPhone } from '../flare/held';
import { allNumbers, spoken } from '../flare/numbers';

export function PrintNumbers({ municipality, on }: { municipality: string | null; on: string }) {
  return (
    <section>
      <h2>{t('numbers.title')}</h2>
      <ul class="rows">
        {allNumbers(heldDirectory(), municipality, ownGpPhone(), on).map(({ kind, label, number, hours }) => (
          <li key={kind + number}>
            <b class="num">{number === null ? '__ __ __ __' : spoken(number)}</b>
            <span>
              {kind === 'own_gp' ? ownGpName() : label[language.value]}
              {hours && `, ${hours[language.value]}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
