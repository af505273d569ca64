// One tap writes the amount down; − and + move it by a grain, and effort and a few words are there for those who want them.
import { useState } from 'preact/hooks';
import type { Unit } from '../../domain/entries';
import { Button } from '../../parts/Button';
import { TextArea, TextField } from '../../parts/Field';
import { inShort, inWords } from '../../parts/ladder-words';
import { announce } from '../../parts/live';
import { Stepper } from '../../parts/Stepper';
import { record } from '../../sync/record';
import { number, t } from '../../text';
import { fewer, more, written } from '../amounts';
import { EffortScale } from '../EffortScale';
import { useKeeping } from '../keeping';

interface Props {
  assignment: string;
  unit: Unit;
  offer: number;
  on: string;
  /** On a day that asks for nothing the button does not ask either. */
  quiet?: boolean;
  onDone?: () => void;
}

export function LogAct({ assignment, unit, offer, on, quiet, onDone }: Props) {
  const [amount, setAmount] = useState(offer);
  const [typed, setTyped] = useState<string | null>(null);
  const [effort, setEffort] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const { keep, problem, busy } = useKeeping();
  const wrong = typed !== null && !written(typed);

  const move = (next: number) => {
    setAmount(next);
    setTyped(null);
    announce(inWords(unit, next));
  };
  const type = (text: string) => {
    setTyped(text);
    setAmount(written(text) || amount);
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

  return (
    <div class="stack">
      <Stepper
        less={t('today.less')}
        more={t('today.more')}
        canLess={fewer(unit, amount) < amount}
        canMore={more(unit, amount) > amount}
        onLess={() => move(fewer(unit, amount))}
        onMore={() => move(more(unit, amount))}
      >
        <Button look={quiet ? 'plain' : 'main'} disabled={busy || wrong} onClick={save}>
          {t('today.log', { amount: inShort(unit, amount) })}
        </Button>
      </Stepper>
      {problem}
      <details>
        <summary>{t('today.details')}</summary>
        <div class="stack">
          <TextField
            label={t('today.exact')}
            inputMode="decimal"
            value={typed ?? number(amount)}
            error={wrong ? t('today.exact.wrong') : null}
            onText={type}
          />
          <EffortScale value={effort} onPick={setEffort} />
          <TextArea label={t('today.note.own')} value={note} onText={setNote} maxLength={500} />
          <Button look="plain" wide disabled={busy || wrong} onClick={save}>
            {t('today.log', { amount: inShort(unit, amount) })}
          </Button>
        </div>
      </details>
    </div>
  );
}
