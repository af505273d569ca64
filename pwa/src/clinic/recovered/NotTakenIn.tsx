// What could not be taken in again, and why, once the others have been.
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { Sheet } from '../../parts/Sheet';
import { t } from '../../text';
import { sentenceFor } from '../server/ProblemNotice';
import type { Refused } from './calls';

interface Props {
  refused: readonly Refused[];
  /** How many were taken in. */
  taken: number;
  whatOf: (offer: string) => string;
  onClose: () => void;
}

export function NotTakenIn({ refused, taken, whatOf, onClose }: Props) {
  return (
    <Sheet
      title={t('clinic.recovered.refused.title', { count: refused.length })}
      close={t('clinic.close')}
      onClose={onClose}
    >
      {taken > 0 && <p>{t('clinic.recovered.refused.others', { count: taken })}</p>}
      {refused.map(({ offer, problem }) => (
        <Notice key={offer} tone="call" title={whatOf(offer)}>
          <p>{sentenceFor(problem)}</p>
        </Notice>
      ))}
      <div>
        <Button onClick={onClose}>{t('clinic.close')}</Button>
      </div>
    </Sheet>
  );
}
