// A measuring day: how it is done, a watch or a count for those who want one, and then the number, whatever it is.
import { useState } from 'preact/hooks';
import type { Unit } from '../../domain/entries';
import { Blocks } from '../../parts/Blocks';
import { Button } from '../../parts/Button';
import { inWords, unitWord } from '../../parts/ladder-words';
import { announce } from '../../parts/live';
import { record } from '../../sync/record';
import { number, t } from '../../text';
import { AmountField } from '../AmountField';
import { type AmountFault, readAmount } from '../amounts';
import { aroundPlan } from '../around';
import { isUnderway, Underway } from '../doing';
import { useKeeping } from '../keeping';
import type { Plan } from '../plans';
import { itemOf, words } from '../state';

interface Props {
  plan: Plan;
  unit: Unit;
  on: string;
  /** How many days have been measured; the first time, how it is done stands open. */
  measuredDays: number;
  isMeasured: boolean;
  onDone?: () => void;
}

export function Measure({ plan, unit, on, measuredDays, isMeasured, onDone }: Props) {
  const ladder = itemOf(plan, 'ladder', plan.plan.ladder?.item);
  if (isMeasured && !isUnderway(plan.id)) return <p>{t('measure.done_today')}</p>;
  return (
    <>
      {ladder && (
        <details open={measuredDays === 0}>
          <summary>{t('measure.how')}</summary>
          <div class="blocks">
            <Blocks blocks={words(ladder).measuring} around={aroundPlan(plan)} />
          </div>
        </details>
      )}
      <Underway assignment={plan.id} unit={unit} today={on} ceiling={null}>
        {({ amount, on: begunOn, done }) => (
          <TrialForm
            key={amount}
            assignment={plan.id}
            unit={unit}
            measured={amount}
            on={begunOn}
            onDone={async () => {
              await done();
              onDone?.();
            }}
          />
        )}
      </Underway>
    </>
  );
}

/** Writing the number down: what the watch found, or what is written. */
export function TrialForm({
  assignment,
  unit,
  measured,
  on,
  onDone,
}: {
  assignment: string;
  unit: Unit;
  measured: number | null;
  on: string;
  onDone: () => unknown;
}) {
  const [typed, setTyped] = useState(measured === null ? '' : number(measured));
  const [fault, setFault] = useState<AmountFault | null>(null);
  const { keep, busy, problem } = useKeeping();
  const save = () => {
    const amount = readAmount(typed, unit, 'nothing');
    setFault(typeof amount === 'number' ? null : amount);
    if (typeof amount !== 'number') return;
    void keep(async () => {
      await record('trial', { assignment, amount }, on);
      announce(t('today.logged', { amount: inWords(unit, amount) }));
      await onDone();
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
      <AmountField
        label={t('measure.amount', { unit: unitWord(unit, 2) })}
        hint={t('measure.hint')}
        value={typed}
        fault={fault}
        onText={setTyped}
      />
      {problem}
      <Button type="submit" look={measured === null ? 'plain' : 'main'} wide disabled={busy}>
        {t('measure.save')}
      </Button>
    </form>
  );
}
