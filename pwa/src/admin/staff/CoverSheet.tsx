// Cover for somebody who is away: where, from which day to which, how many patients that is, and who comes.
import { useState } from 'preact/hooks';
import { useActing } from '../../clinic/server/acting';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { useReading } from '../../clinic/server/reading';
import { ConfirmSheet } from '../../clinic/shell/ConfirmSheet';
import { whereWords } from '../../clinic/team/WhoField';
import { dayWords, todayHere } from '../../clinic/words/days';
import { TextField } from '../../parts/Field';
import { announce } from '../../parts/live';
import { Notice } from '../../parts/Notice';
import { SelectField } from '../../parts/SelectField';
import { t } from '../../text';
import { type Absence, arrangeCover, type Employee, type RoleSeen, showCover } from '../calls';

interface Props {
  person: Employee;
  places: readonly RoleSeen[];
  onDone: () => void;
  onClose: () => void;
}

export function CoverSheet({ person, places, onDone, onClose }: Props) {
  const [organisation, setOrganisation] = useState(places[0]?.organisation.id ?? '');
  const [first, setFirst] = useState(todayHere);
  const [last, setLast] = useState('');
  const [substitute, setSubstitute] = useState('');
  const acting = useActing();
  const dated = first !== '' && last !== '';
  // Who could come and for how many is told before the last day is known: of whoever is away on the first.
  const absence = { organisation, first_day: first || todayHere(), last_day: last || first || todayHere() };
  const { value: shown, problem } = useReading(
    () => showCover(person.id, absence),
    [organisation, absence.first_day, absence.last_day].join(' '),
  );
  const who = shown?.candidates.find(({ id }) => id === substitute);
  const arrange = async (): Promise<void> => {
    if (!who || !(await acting.act(() => arrangeCover(person.id, { ...absence, substitute })))) return;
    announce(t('clinic.cover.given', { name: who.name }));
    onDone();
  };
  return (
    <ConfirmSheet
      title={t('admin.cover.title', { name: person.name })}
      confirm={t('clinic.cover.confirm')}
      acting={acting}
      ready={dated && who !== undefined && shown !== null && shown.patients > 0}
      onConfirm={arrange}
      onClose={onClose}
    >
      {places.length > 1 && (
        <SelectField
          label={t('admin.role.where')}
          value={organisation}
          onPick={setOrganisation}
          options={places.map(({ organisation: { id, name } }) => ({ value: id, label: name }))}
        />
      )}
      <div class="admin-days">
        <TextField type="date" label={t('clinic.team.first_day')} value={first} onText={setFirst} required />
        <TextField type="date" label={t('clinic.team.last_day')} value={last} onText={setLast} required />
      </div>
      <ProblemNotice problem={problem} />
      {shown && shown.candidates.length > 0 && (
        <SelectField
          label={t('clinic.cover.who')}
          value={who ? substitute : ''}
          onPick={setSubstitute}
          options={[
            { value: '', label: t('admin.effect.nobody_yet') },
            ...shown.candidates.map((one) => ({
              value: one.id,
              label: `${one.name} · ${whereWords(one)}`,
            })),
          ]}
        />
      )}
      {shown && (
        <Notice tone="info">
          <p role="status">{effectWords(person, shown, dated ? absence : null)}</p>
        </Notice>
      )}
      {shown && shown.patients > 0 && <p class="small">{t('admin.cover.after', { name: person.name })}</p>}
    </ConfirmSheet>
  );
}

function effectWords(
  { name }: Employee,
  { patients, candidates }: { patients: number; candidates: readonly unknown[] },
  absence: Absence | null,
): string {
  const today = todayHere();
  if (patients === 0) return t('admin.cover.none', { name });
  if (candidates.length === 0) return t('admin.cover.nobody');
  if (!absence) return t('admin.cover.patients', { name, count: patients });
  return t('admin.cover.effect', {
    count: patients,
    from: dayWords(absence.first_day, today),
    to: dayWords(absence.last_day, today),
  });
}
