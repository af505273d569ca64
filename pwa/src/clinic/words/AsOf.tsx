// Whether what is shown is older than yesterday: a word with a shape, because every figure beside it is as old.
import { addDays } from '../../domain/days';
import { Icon } from '../../parts/Icon';
import { t } from '../../text';
import { dayWords } from './days';
import './as-of.css';

interface Props {
  /** The day up to which the patient has been heard; null for never. */
  heardOn: string | null;
  today: string;
}

export function AsOf({ heardOn, today }: Props) {
  if (heardOn === null || heardOn >= addDays(today, -1)) return null;
  return (
    <p class="as-of small num">
      <Icon name="look" size="1.125rem" />
      {t('clinic.heard.as_of', { day: dayWords(heardOn, today) })}
    </p>
  );
}
