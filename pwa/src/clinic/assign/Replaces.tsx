// The patient has a plan of this pathway already: it ends when the new one is assigned, unless both are wanted.
import { Notice } from '../../parts/Notice';
import { day, t } from '../../text';
import { Tick } from './Tick';

interface Props {
  name: string;
  since: string;
  value: boolean;
  onPick: (value: boolean) => void;
}

export function Replaces({ name, since, value, onPick }: Props) {
  return (
    <Notice title={t('clinic.assign.has_plan', { name, day: day(since) })}>
      <Tick label={t('clinic.assign.replace')} value={value} onPick={onPick} />
    </Notice>
  );
}
