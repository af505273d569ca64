// Where an amount is written: what is wrong with it is said in words, and what was written stays.
import { TextField } from '../parts/Field';
import { t } from '../text';
import type { AmountFault } from './amounts';

interface Props {
  label: string;
  hint?: string;
  value: string;
  fault: AmountFault | null;
  onText: (text: string) => void;
}

export function AmountField({ label, hint, value, fault, onText }: Props) {
  return (
    <TextField
      label={label}
      hint={hint}
      inputMode="decimal"
      value={value}
      error={fault && t(`amount.${fault}`)}
      onText={onText}
    />
  );
}
