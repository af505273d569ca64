// The patient chooses the weekdays: the plan says how often, life says when.
import { useState } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { Ticks } from '../../parts/Choice';
import { announce } from '../../parts/live';
import { Sheet } from '../../parts/Sheet';
import { record } from '../../sync/record';
import { t } from '../../text';
import { useKeeping } from '../keeping';
import type { Plan } from '../plans';
import { weekdayName } from '../week';

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

export function DaysAct({ plan, days }: { plan: Plan; days: readonly number[] }) {
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const { keep, busy, problem } = useKeeping();
  const save = () =>
    keep(async () => {
      const weekdays = (chosen ?? []).map(Number).sort((one, other) => one - other);
      await record('weekdays_set', { assignment: plan.id, weekdays });
      announce(t('days.saved'));
      setChosen(null);
    });
  return (
    <>
      <Button look="text" onClick={() => setChosen(days.map(String))}>
        {t('days.change')}
      </Button>
      {chosen && (
        <Sheet title={t('days.title')} close={t('app.close')} onClose={() => setChosen(null)}>
          <p>{t('days.text')}</p>
          <Ticks
            legend={t('days.legend')}
            options={WEEK.map((iso) => ({ value: String(iso), label: weekdayName(iso) }))}
            values={chosen}
            onPick={setChosen}
          />
          {chosen.length < 2 && (
            <p class="small" role="status">
              {t('days.two')}
            </p>
          )}
          {problem}
          <Button wide disabled={busy || chosen.length < 2} onClick={save}>
            {t('app.save')}
          </Button>
        </Sheet>
      )}
    </>
  );
}
