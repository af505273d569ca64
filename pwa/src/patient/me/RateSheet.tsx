// Rating a goal: how well it goes now, from not at all to as I want.
import { useState } from 'preact/hooks';
import type { Goal } from '../../domain/goals';
import { Button } from '../../parts/Button';
import { Scale } from '../../parts/Choice';
import { announce } from '../../parts/live';
import { Sheet } from '../../parts/Sheet';
import { record } from '../../sync/record';
import { t } from '../../text';
import { useKeeping } from '../keeping';

export function RateSheet({ goal, onClose }: { goal: Goal; onClose: () => void }) {
  const [rating, setRating] = useState<number | null>(null);
  const { keep, busy, problem } = useKeeping();
  const save = () =>
    keep(async () => {
      await record('goal_rated', { goal: goal.id, rating });
      announce(t('goal.rated'));
      onClose();
    });
  return (
    <Sheet title={t('goal.rate')} close={t('app.close')} onClose={onClose}>
      <p class="goal-text">{t('stairs.quoted', { goal: goal.text })}</p>
      <Scale
        legend={t('goal.question')}
        value={rating}
        onPick={setRating}
        low={t('goal.low')}
        high={t('goal.high')}
      />
      {problem}
      <Button wide disabled={busy || rating === null} onClick={save}>
        {t('app.save')}
      </Button>
    </Sheet>
  );
}
