// One tap writes the amount down; − and + move it by a grain, and effort and a few words are there for those who want them.
import { useState } from 'preact/hooks';
import type { Unit } from '../../domain/entries';
import { Button } from '../../parts/Button';
import { TextArea } from '../../parts/Field';
import { inShort, inWords, unitWord } from '../../parts/ladder-words';
import { announce } from '../../parts/live';
import { Stepper } from '../../parts/Stepper';
import { record } from '../../sync/record';
import { number, t } from '../../text';
import { AmountField } from '../AmountField';
import { type AmountFault, fewer, isSurprising, more, readAmount } from '../amounts';
import { EffortScale } from '../EffortScale';
import { useKeeping } from '../keeping';

interface Props {
  assignment: string;
  unit: Unit;
  offer: number;
  on: string;
  /** What the day asks for, where it asks for something. */
  quota?: number | null;
  /** Where something else is the first act, or nothing is asked for, the button does not ask either. */
  quiet?: boolean;
  onDone?: () => void;
}

/** Steps and metres are read off something else, so their number is written and not stepped to. */
const WRITTEN_FIRST: readonly Unit[] = ['steps', 'metres'];

export function LogAct({ assignment, unit, offer, on, quota, quiet, onDone }: Props) {
  const [amount, setAmount] = useState(offer);
  const [typed, setTyped] = useState<string | null>(null);
  const [effort, setEffort] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const { keep, problem, busy } = useKeeping();
  const read = typed === null ? amount : readAmount(typed, unit, 'something');
  const fault: AmountFault | null = typeof read === 'number' ? null : read;

  const move = (next: number) => {
    setAmount(next);
    setTyped(null);
    announce(inWords(unit, next));
  };
  const type = (text: string) => {
    setTyped(text);
    const said = readAmount(text, unit, 'something');
    if (typeof said === 'number') setAmount(said);
  };
  const save = () =>
    keep(async () => {
      const args = {
        assignment,
        amount,
        ...(effort !== null && { effort }),
        ...(note.trim() && { note: note.trim() }),
      };
      await record('session', args, on);
      announce(t('today.logged', { amount: inWords(unit, amount) }));
      onDone?.();
    });

  const isWritten = WRITTEN_FIRST.includes(unit);
  const label = isWritten ? t('measure.amount', { unit: unitWord(unit, 2) }) : t('today.exact');
  const field = <AmountField label={label} value={typed ?? number(amount)} fault={fault} onText={type} />;
  const isOdd = fault === null && quota != null && isSurprising(amount, quota);
  return (
    <div class="stack">
      {isWritten && field}
      <Stepper
        less={t('today.less')}
        more={t('today.more')}
        canLess={fewer(unit, amount) < amount}
        canMore={more(unit, amount) > amount}
        onLess={() => move(fewer(unit, amount))}
        onMore={() => move(more(unit, amount))}
      >
        <Button look={quiet ? 'plain' : 'main'} disabled={busy || fault !== null} onClick={save}>
          {t('today.log', { amount: inShort(unit, amount) })}
        </Button>
      </Stepper>
      {isOdd && (
        <p class="small" role="status">
          {t('amount.surprising')}
        </p>
      )}
      {problem}
      <details>
        <summary>{t('today.details')}</summary>
        <div class="stack">
          {!isWritten && field}
          <EffortScale value={effort} onPick={setEffort} />
          <TextArea label={t('today.note.own')} value={note} onText={setNote} maxLength={500} />
          <Button look="plain" wide disabled={busy || fault !== null} onClick={save}>
            {t('today.log', { amount: inShort(unit, amount) })}
          </Button>
        </div>
      </details>
    </div>
  );
}
