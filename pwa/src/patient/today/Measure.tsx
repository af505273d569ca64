// A measuring day: as much as you can before you want to stop, and then the number, whatever it is.
import { useState } from 'preact/hooks';
import type { Unit } from '../../domain/entries';
import { Blocks } from '../../parts/Blocks';
import { Button } from '../../parts/Button';
import { TextField } from '../../parts/Field';
import { inWords, unitWord } from '../../parts/ladder-words';
import { announce } from '../../parts/live';
import { record } from '../../sync/record';
import { t } from '../../text';
import { written } from '../amounts';
import { aroundPlan } from '../around';
import { useKeeping } from '../keeping';
import type { Plan } from '../plans';
import { itemOf, words } from '../state';

interface Props {
  plan: Plan;
  unit: Unit;
  on: string;
  measuredToday: boolean;
  onDone?: () => void;
}

export function Measure({ plan, unit, on, measuredToday, onDone }: Props) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const { keep, busy, problem } = useKeeping();
  if (measuredToday) return <p>{t('measure.done_today')}</p>;
  const ladder = itemOf(plan, 'ladder', plan.plan.ladder?.item);
  const save = () => {
    const amount = written(typed);
    setWrong(amount === null);
    if (amount === null) return;
    void keep(async () => {
      await record('trial', { assignment: plan.id, amount }, on);
      announce(t('today.logged', { amount: inWords(unit, amount) }));
      onDone?.();
    });
  };
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={t('measure.amount', { unit: unitWord(unit, 2) })}
        hint={t('measure.hint')}
        inputMode="decimal"
        value={typed}
        error={wrong ? t('today.exact.wrong') : null}
        onText={setTyped}
      />
      {problem}
      <Button type="submit" wide disabled={busy}>
        {t('measure.save')}
      </Button>
      {ladder && (
        <details>
          <summary>{t('measure.how')}</summary>
          <div class="blocks">
            <Blocks blocks={words(ladder).measuring} around={aroundPlan(plan)} />
          </div>
        </details>
      )}
    </form>
  );
}
