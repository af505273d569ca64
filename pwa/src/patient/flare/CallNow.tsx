// Ring nu: the whole screen in red, the numbers large, what to say, and nothing else to decide.
import { Icon } from '../../parts/Icon';
import { Sheet } from '../../parts/Sheet';
import { me, today } from '../../store/read';
import { language, t } from '../../text';
import { heldDirectory } from './held';
import { acuteNumbers, type CallNumber, emergencyNumbers, spoken } from './numbers';

interface Props {
  sign: string;
  say: string;
  after: string;
  onClose: () => void;
}

export function CallNow({ sign, say, after, onClose }: Props) {
  const directory = heldDirectory();
  const municipality = me.value?.patient?.municipality?.code ?? null;
  const emergency = emergencyNumbers(directory, today.value);
  return (
    <Sheet title={t('call.title')} close={t('app.close')} look="call" onClose={onClose}>
      <p>{t('call.text')}</p>
      <p class="call-sign">{sign}</p>
      <ul class="call-numbers">
        {(emergency.length > 0 ? emergency : EMERGENCY).map((number) => (
          <OneNumber key={number.number} number={number} />
        ))}
        {acuteNumbers(directory, municipality, today.value).map((number) => (
          <OneNumber key={number.number} number={number} />
        ))}
      </ul>
      <p>{say}</p>
      <p>{after}</p>
    </Sheet>
  );
}

/** The one number that stands in the code: a phone that has fetched nothing yet can still say it. */
const EMERGENCY: readonly CallNumber[] = [{ label: { da: '', en: '' }, number: '112', hours: null }];

function OneNumber({ number: { label, number, hours } }: { number: CallNumber }) {
  return (
    <li>
      <a href={`tel:${number}`}>
        <Icon name="phone" size="1.75rem" />
        <span>
          <b class="num">{spoken(number)}</b>
          <span>{[label[language.value], hours?.[language.value]].filter(Boolean).join(' · ')}</span>
        </span>
      </a>
    </li>
  );
}
