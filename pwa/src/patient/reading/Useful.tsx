// "Was this useful?", answered with one tap, and changed with another.
import type { Pin } from '../../domain/entries';
import { usefulnessOf } from '../../domain/reading';
import { Choice } from '../../parts/Choice';
import { log } from '../../store/read';
import { t } from '../../text';
import { useKeeping } from '../keeping';
import { keepUseful } from './kept';

export function Useful({ pin }: { pin: Pin }) {
  const { keep, problem } = useKeeping();
  const useful = usefulnessOf(log.value, pin.id);
  return (
    <>
      <Choice
        legend={t('reading.useful')}
        options={[
          { value: 'yes', label: t('reading.useful.yes') },
          { value: 'no', label: t('reading.useful.no') },
        ]}
        value={useful === null ? null : useful ? 'yes' : 'no'}
        onPick={(picked) => void keep(() => keepUseful(pin, picked === 'yes'))}
        beside
      />
      <p class="small" aria-live="polite">
        {useful !== null && t('reading.useful.thanks')}
      </p>
      {problem}
    </>
  );
}
