// Whether what is shown is older than yesterday: a word with a shape, because every figure beside it is as old.
import { addDays } from '../../domain/days';
import { Badge } from '../../parts/Badge';
import { t } from '../../text';
import { dayWords } from './days';

interface Props {
  /** The day up to which the patient has been heard; null for never. */
  heardOn: string | null;
  today: string;
}

export function AsOf({ heardOn, today }: Props) {
  if (heardOn === null || heardOn >= addDays(today, -1)) return null;
  return (
    <Badge look="grey" icon="look">
      {t('clinic.heard.as_of', { day: dayWords(heardOn, today) })}
    </Badge>
  );
}
