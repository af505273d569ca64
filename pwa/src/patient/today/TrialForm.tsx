// Writing a measurement down: what the watch found, or what is written.
import { useState } from 'preact/hooks';
import type { Unit } from '../../domain/entries';
import { Button } from '../../parts/Button';
import { inWords, unitWord } from '../../parts/ladder-words';
import { announce } from '../../parts/live';
import { record } from '../../sync/record';
import { number, t } from '../../text';
import { AmountField } from '../AmountField';
import { type AmountFault, readAmount } from '../amounts';
import { useKeeping } from '../keeping';

interface Props {
  assignment: string;
  unit: Unit;
  measured: number | null;
  on: string;
  onDone: () => unknown;
}

export function TrialForm({ assignment, unit, measured, on, onDone }: Props) {
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
