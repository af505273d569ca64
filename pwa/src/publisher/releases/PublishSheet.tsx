// Before anything is published: what changes and for whom, and whether it is now or at a time.
import { useState } from 'preact/hooks';
import { useActing } from '../../clinic/server/acting';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { useReading } from '../../clinic/server/reading';
import { ConfirmSheet } from '../../clinic/shell/ConfirmSheet';
import { Waiting } from '../../clinic/shell/Waiting';
import { Choice } from '../../parts/Choice';
import { TextField } from '../../parts/Field';
import { announce } from '../../parts/live';
import { t } from '../../text';
import { publish, readNext, schedule } from './calls';
import { Summary } from './Summary';

interface Props {
  texts: readonly string[];
  onDone: () => void;
  onClose: () => void;
}

const MOMENTS = ['now', 'one_moment'] as const;

export function PublishSheet({ texts, onDone, onClose }: Props) {
  const chosen = [...texts];
  const { value, problem, again } = useReading(() => readNext(chosen), chosen.join());
  const acting = useActing();
  const [when, setWhen] = useState<(typeof MOMENTS)[number]>('now');
  const [day, setDay] = useState('');
  const [time, setTime] = useState('08:00');
  const later = when === 'one_moment';
  const go = async (): Promise<void> => {
    if (later) {
      if (!(await acting.act(() => schedule(chosen, day, time)))) return;
      announce(t('releases.scheduled'));
    } else {
      const made = await acting.act(() => publish(chosen));
      if (!made) return;
      announce(t('releases.published', { id: made.id }));
    }
    onDone();
  };
  return (
    <ConfirmSheet
      title={t('releases.title')}
      confirm={t(later ? 'releases.go.later' : 'releases.go')}
      acting={acting}
      ready={value !== null && value.findings.length === 0 && (!later || day !== '')}
      onConfirm={go}
      onClose={onClose}
    >
      <ProblemNotice problem={problem} again={again} />
      {value ? <Summary next={value} /> : !problem && <Waiting />}
      <Choice
        legend={t('releases.later')}
        options={MOMENTS.map((one) => ({ value: one, label: t(`releases.${one}`) }))}
        value={when}
        onPick={setWhen}
        beside
      />
      {later && (
        <div class="release-moment">
          <TextField type="date" label={t('releases.day')} value={day} onText={setDay} />
          <TextField type="time" label={t('releases.time')} value={time} onText={setTime} />
        </div>
      )}
    </ConfirmSheet>
  );
}
