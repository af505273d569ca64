// A last day: when, what it takes along, and who takes over; all of it shown before anything is done.
import { useState } from 'preact/hooks';
import { useActing } from '../../clinic/server/acting';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { useReading } from '../../clinic/server/reading';
import { ConfirmSheet } from '../../clinic/shell/ConfirmSheet';
import { outFrom } from '../../clinic/team/view';
import { todayHere } from '../../clinic/words/days';
import { Choice } from '../../parts/Choice';
import { TextField } from '../../parts/Field';
import { announce } from '../../parts/live';
import { t } from '../../text';
import { type Employee, endEmployment, type RoleSeen, showEnding } from '../calls';
import { type Choice as Chosen, isSettled } from '../view';
import { EffectWords } from './EffectWords';
import { roleAt } from './words';

export type What = { readonly role: RoleSeen } | { readonly all: true } | { readonly disable: true };

interface Props {
  person: Employee;
  what: What;
  onDone: () => void;
  onClose: () => void;
}

const NOTHING: Chosen = { successor: null, everybody: false, takers: {}, nobody: false };

export function EndSheet({ person, what, onDone, onClose }: Props) {
  const [when, setWhen] = useState<'now' | 'later'>('now');
  const [last, setLast] = useState('');
  const [choice, setChoice] = useState(NOTHING);
  const acting = useActing();
  const ending = {
    out_from: when === 'later' && last ? outFrom(last) : todayHere(),
    organisation: 'role' in what ? what.role.organisation.id : null,
    role: 'role' in what ? what.role.role : null,
    disable: 'disable' in what,
  };
  const { value: effect, problem } = useReading(
    () => showEnding(person.id, ending),
    `${person.id} ${ending.out_from}`,
  );
  const dated = when === 'now' || last !== '';
  const end = async (): Promise<void> => {
    const { takers, ...rest } = choice;
    const body = { ...ending, ...rest, by_patient: takers };
    if (!(await acting.act(() => endEmployment(person.id, body)))) return;
    announce(t('admin.ended', { name: person.name }));
    onDone();
  };
  return (
    <ConfirmSheet
      title={titleOf(what, person.name)}
      confirm={t('disable' in what ? 'admin.disable' : 'admin.end.confirm')}
      acting={acting}
      ready={dated && effect !== null && isSettled(effect, choice)}
      onConfirm={end}
      onClose={onClose}
    >
      {'disable' in what ? (
        <p>{t('admin.disable.effect', { name: person.name })}</p>
      ) : (
        <>
          <Choice
            legend={t('admin.end.when')}
            beside
            options={[
              { value: 'now' as const, label: t('clinic.team.when.now') },
              { value: 'later' as const, label: t('clinic.team.when.later') },
            ]}
            value={when}
            onPick={setWhen}
          />
          {when === 'later' && (
            <TextField type="date" label={t('clinic.team.last_day')} value={last} onText={setLast} required />
          )}
        </>
      )}
      <ProblemNotice problem={problem} />
      {effect && <EffectWords name={person.name} effect={effect} choice={choice} onChoose={setChoice} />}
    </ConfirmSheet>
  );
}

function titleOf(what: What, name: string): string {
  if ('disable' in what) return t('admin.disable.title', { name });
  if ('all' in what) return t('admin.end.title', { name });
  return t('admin.role.end.title', { name, role: roleAt(what.role) });
}
