// The patient moves the training days: how many, and among which, was agreed with the clinician; life says when.
import { useState } from 'preact/hooks';
import { agreedDays, mayChoose, mayRest } from '../../domain/training-days';
import { Button } from '../../parts/Button';
import { Ticks } from '../../parts/Choice';
import { weekdayName } from '../../parts/ladder-words';
import { announce } from '../../parts/live';
import { Sheet } from '../../parts/Sheet';
import { log } from '../../store/read';
import { record } from '../../sync/record';
import { t } from '../../text';
import { useKeeping } from '../keeping';
import type { Plan } from '../plans';

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

export function DaysAct({ plan, days }: { plan: Plan; days: readonly number[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="text" onClick={() => setOpen(true)}>
        {t('days.change')}
      </Button>
      {isOpen && (
        <Sheet title={t('days.title')} close={t('app.close')} onClose={() => setOpen(false)}>
          <DaysForm plan={plan} days={days} onDone={() => setOpen(false)} />
        </Sheet>
      )}
    </>
  );
}

function DaysForm({ plan, days, onDone }: { plan: Plan; days: readonly number[]; onDone: () => void }) {
  const [chosen, setChosen] = useState<readonly string[]>(days.map(String));
  const { keep, busy, problem } = useKeeping();
  const agreed = agreedDays(log.value, plan.id);
  if (!agreed) return null;
  const offered = WEEK.filter((iso) => agreed.allowed.has(iso));
  const weekdays = chosen.map(Number).sort((one, other) => one - other);
  const fits = mayChoose(agreed, weekdays);
  const save = () =>
    keep(async () => {
      await record('weekdays_set', { assignment: plan.id, weekdays });
      announce(t('days.saved'));
      onDone();
    });
  return (
    <div class="stack">
      <p>
        {t('days.text', { count: days.length })} {mayRest(days.length) && t('days.rest')}
      </p>
      {offered.length < WEEK.length && <p>{t('days.allowed')}</p>}
      <Ticks
        legend={t('days.legend')}
        options={offered.map((iso) => ({ value: String(iso), label: weekdayName(iso) }))}
        values={chosen}
        onPick={setChosen}
      />
      <p class="small" role="status">
        {!fits && t('days.chosen', { chosen: chosen.length, count: days.length })}
      </p>
      {problem}
      <Button wide disabled={busy || !fits} onClick={save}>
        {t('app.save')}
      </Button>
    </div>
  );
}
