// Letting somebody in: who, as what, and on which days.
import { useState } from 'preact/hooks';
import { done } from '../../api/client';
import { Choice } from '../../parts/Choice';
import { TextField } from '../../parts/Field';
import { announce } from '../../parts/live';
import { t } from '../../text';
import { useActing } from '../server/acting';
import { ConfirmSheet } from '../shell/ConfirmSheet';
import { todayHere } from '../words/days';
import { type CareTeam, joinTeam } from './calls';
import { type Picked, WhoField } from './WhoField';

const ROLES = ['clinician', 'gp', 'coordinator', 'substitute'] as const;

interface Props {
  patient: string;
  team: CareTeam;
  /** `out` says that whoever did it can no longer see the patient. */
  onDone: (out: boolean) => void;
  onClose: () => void;
}

export function JoinSheet({ patient, team, onDone, onClose }: Props) {
  const [who, setWho] = useState<Picked | null>(null);
  const [role, setRole] = useState<(typeof ROLES)[number]>('clinician');
  const [first_day, setFirst] = useState(todayHere());
  const [last, setLast] = useState('');
  const acting = useActing();
  const ready = who !== null && first_day !== '' && (role !== 'substitute' || last !== '');
  const join = async (): Promise<void> => {
    if (!who || !ready) return;
    const body = { who: who.chosen, role, first_day, last_day: last || null };
    if (!(await acting.act(() => done(joinTeam(patient, body))))) return;
    announce(t('clinic.team.joined', { name: who.colleague.name }));
    onDone(false);
  };
  return (
    <ConfirmSheet
      title={t('clinic.team.join.title')}
      confirm={t('clinic.team.join.confirm')}
      acting={acting}
      ready={ready}
      onConfirm={join}
      onClose={onClose}
    >
      <WhoField
        legend={t('clinic.team.who')}
        value={who}
        onPick={setWho}
        without={team.now.filter((one) => one.role === role).map(({ id }) => id)}
      />
      <Choice
        legend={t('clinic.team.as')}
        options={ROLES.map((value) => ({ value, label: t(`clinic.team.${value}`) }))}
        value={role}
        onPick={setRole}
      />
      <div class="team-days">
        <TextField
          type="date"
          label={t('clinic.team.first_day')}
          value={first_day}
          onText={setFirst}
          required
        />
        <TextField
          type="date"
          label={t(role === 'substitute' ? 'clinic.team.last_day' : 'clinic.team.last_day.optional')}
          value={last}
          onText={setLast}
          required={role === 'substitute'}
        />
      </div>
      <p class="small">{t('clinic.team.join.effect')}</p>
    </ConfirmSheet>
  );
}
