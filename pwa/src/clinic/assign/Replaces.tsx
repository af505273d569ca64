// The patient has such a plan already: it ends when the new one is assigned, unless both are wanted.
import { Notice } from '../../parts/Notice';
import { day, t } from '../../text';
import { Tick } from './Tick';

interface Props {
  name: string;
  since: string;
  isBeside: boolean;
  mayBeBeside: boolean;
  onPick: (isBeside: boolean) => void;
}

export function Replaces({ name, since, isBeside, mayBeBeside, onPick }: Props) {
  return (
    <Notice title={t('clinic.assign.has_plan', { name, day: day(since) })}>
      <p>{t(isBeside ? 'clinic.assign.both' : 'clinic.assign.replaces')}</p>
      {mayBeBeside && <Tick label={t('clinic.assign.beside')} value={isBeside} onPick={onPick} />}
    </Notice>
  );
}
