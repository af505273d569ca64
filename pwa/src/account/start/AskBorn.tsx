// The birth date that goes with the code: both are sent together, and one is in.
import { useState } from 'preact/hooks';
import type { Failure } from '../../api/call';
import { Button } from '../../parts/Button';
import { DayField } from '../../parts/DayField';
import { type DayParts, dayFrom } from '../../parts/day-parts';
import { Notice } from '../../parts/Notice';
import type { Me } from '../../store/person';
import { t } from '../../text';
import { belongsHere } from '../door';
import { Said } from '../Said';
import { signInByCode } from '../session';
import { WrongDoor } from '../WrongDoor';

interface Props {
  code: string;
  born: DayParts;
  onBorn: (born: DayParts) => void;
  onBack: () => void;
  onIn: (me: Me) => void;
}

export function AskBorn({ code, born, onBorn, onBack, onIn }: Props) {
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [elsewhere, setElsewhere] = useState<Me | null>(null);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const on = dayFrom(born);
    setWrong(on === null);
    setFailure(null);
    if (!on) return;
    setBusy(true);
    const told = await signInByCode('patient', code, on).finally(() => setBusy(false));
    if (!told.ok) return setFailure(told);
    if (belongsHere('patient', told.value)) onIn(told.value);
    else setElsewhere(told.value);
  };
  if (elsewhere) return <WrongDoor me={elsewhere} />;
  const offline = failure?.code === 'unreachable';
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <DayField
        legend={t('start.born.why', { code })}
        value={born}
        error={wrong ? t('start.born.wrong') : null}
        onDay={onBorn}
        own
      />
      <Said failure={offline ? null : failure} />
      <div role="alert">{offline && <Notice tone="info">{t('start.offline')}</Notice>}</div>
      <Button type="submit" wide disabled={busy}>
        {t(busy ? 'start.coming' : 'start.come_in')}
      </Button>
      <Button look="text" onClick={onBack}>
        {t('start.change_code')}
      </Button>
    </form>
  );
}
