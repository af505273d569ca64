// The patient moves: where to, from which day, who stays on the team, and who takes over.
import { useState } from 'preact/hooks';
import { me } from '../../account';
import { done } from '../../api/client';
import { Ticks } from '../../parts/Choice';
import { TextField } from '../../parts/Field';
import { announce } from '../../parts/live';
import { Notice } from '../../parts/Notice';
import { t } from '../../text';
import { MunicipalityField } from '../invite/MunicipalityField';
import { useActing } from '../server/acting';
import { readMunicipalities } from '../server/invitations';
import { ProblemNotice } from '../server/ProblemNotice';
import { useReading } from '../server/reading';
import { ConfirmSheet } from '../shell/ConfirmSheet';
import { wordFor } from '../words/codes';
import { dayWords, todayHere } from '../words/days';
import { type After, AfterMe } from './AfterMe';
import { type CareTeam, movePatient } from './calls';
import type { Picked } from './WhoField';

interface Props {
  patient: string;
  home: string | null;
  team: CareTeam;
  /** `out` says that whoever did it can no longer see the patient. */
  onDone: (out: boolean) => void;
  onClose: () => void;
}

export function MoveSheet({ patient, home, team, onDone, onClose }: Props) {
  const today = todayHere();
  const { value: places, problem, again } = useReading(readMunicipalities, 'municipalities');
  const [municipality, setMunicipality] = useState('');
  const [from_, setFrom] = useState(today);
  const [keep, setKeep] = useState<string[]>([]);
  const [after, setAfter] = useState<After | null>(null);
  const [who, setWho] = useState<Picked | null>(null);
  const acting = useActing();
  const people = [...new Map([...team.now, ...team.coming].map((one) => [one.id, one])).values()];
  const leaving = people.filter(({ id }) => !keep.includes(id));
  const alone = team.plan_runs && !people.some(({ id, role }) => role === 'clinician' && keep.includes(id));
  const named = !alone || after === 'nobody' || (after === 'successor' && who !== null);
  const move = async (): Promise<void> => {
    const successor = after === 'successor' && who ? who.chosen : null;
    const body = { municipality, from_, keep, successor, nobody: after === 'nobody' };
    if (!(await acting.act(() => done(movePatient(patient, body))))) return;
    announce(t('clinic.move.done'));
    onDone(from_ === today && !keep.includes(me.value?.id ?? ''));
  };
  return (
    <ConfirmSheet
      title={t('clinic.move.title')}
      confirm={t('clinic.move.confirm')}
      acting={acting}
      ready={municipality !== '' && from_ !== '' && named}
      onConfirm={move}
      onClose={onClose}
    >
      <ProblemNotice problem={problem} again={again} />
      <MunicipalityField
        choices={(places?.municipalities ?? []).filter(({ code }) => code !== home)}
        value={municipality}
        error={null}
        onPick={setMunicipality}
      />
      <TextField type="date" label={t('clinic.move.from')} value={from_} onText={setFrom} required />
      <Ticks
        legend={t('clinic.move.keep')}
        options={people.map(({ id, name, role }) => ({
          value: id,
          label: name,
          more: wordFor('clinic.team', role),
        }))}
        values={keep}
        onPick={setKeep}
      />
      {alone && (
        <AfterMe
          legend={t('clinic.team.after')}
          value={after}
          onPick={setAfter}
          who={who}
          onWho={setWho}
          alone
          without={[]}
        />
      )}
      <Notice tone="info">
        <p>{t('clinic.move.effect', { day: dayWords(from_, today) })}</p>
        {leaving.length > 0 && (
          <p>{t('clinic.move.out', { names: leaving.map(({ name }) => name).join(', ') })}</p>
        )}
      </Notice>
    </ConfirmSheet>
  );
}
