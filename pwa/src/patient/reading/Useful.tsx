// "Was this useful?", answered with one tap, and changed with another.
import { useState } from 'preact/hooks';
import type { Pin } from '../../domain/entries';
import { usefulnessOf } from '../../domain/reading';
import { Choice } from '../../parts/Choice';
import { log } from '../../store/read';
import { t } from '../../text';
import { useKeeping } from '../keeping';
import { keepUseful } from './kept';

export function Useful({ pin }: { pin: Pin }) {
  const { keep, problem } = useKeeping();
  // What was just tapped shows at once; what the phone has kept is what holds.
  const [tapped, setTapped] = useState<boolean | null>(null);
  const useful = tapped ?? usefulnessOf(log.value, pin.id);
  const say = (picked: boolean) => {
    setTapped(picked);
    void keep(() => keepUseful(pin, picked)).finally(() => setTapped(null));
  };
  return (
    <>
      <Choice
        legend={t('reading.useful')}
        options={[
          { value: 'yes', label: t('reading.useful.yes') },
          { value: 'no', label: t('reading.useful.no') },
        ]}
        value={useful === null ? null : useful ? 'yes' : 'no'}
        onPick={(picked) => say(picked === 'yes')}
        beside
      />
      <p class="small" aria-live="polite">
        {usefulnessOf(log.value, pin.id) !== null && t('reading.useful.thanks')}
      </p>
      {problem}
    </>
  );
}
