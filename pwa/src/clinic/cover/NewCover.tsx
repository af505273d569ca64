// A new cover: who, when, for whom; and what it will do, before it is done.
import { useState } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Choice, Ticks } from '../../parts/Choice';
import { TextField } from '../../parts/Field';
import { announce } from '../../parts/live';
import { t } from '../../text';
import { useActing } from '../server/acting';
import type { CaseloadPatient } from '../server/shapes';
import { ConfirmSheet } from '../shell/ConfirmSheet';
import { giveCover } from '../team/calls';
import { type Picked, WhoField } from '../team/WhoField';
import { dayWords, todayHere } from '../words/days';

interface Props {
  patients: readonly CaseloadPatient[];
  onDone: () => void;
}

export function NewCover({ patients, onDone }: Props) {
  const [who, setWho] = useState<Picked | null>(null);
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const [whom, setWhom] = useState<'all' | 'some'>('all');
  const [some, setSome] = useState<string[]>([]);
  const [asking, setAsking] = useState(false);
  const named = [...patients].sort((one, other) => one.name.localeCompare(other.name, 'da'));
  const chosen = whom === 'all' ? named : named.filter(({ id }) => some.includes(id));
  const ready = who !== null && first !== '' && last !== '' && chosen.length > 0;
  return (
    <Card title={t('clinic.cover.new')}>
      <WhoField legend={t('clinic.cover.who')} value={who} onPick={setWho} />
      <div class="team-days">
        <TextField type="date" label={t('clinic.team.first_day')} value={first} onText={setFirst} required />
        <TextField type="date" label={t('clinic.team.last_day')} value={last} onText={setLast} required />
      </div>
      <Choice
        legend={t('clinic.cover.whom')}
        beside
        options={[
          { value: 'all' as const, label: t('clinic.cover.all', { count: patients.length }) },
          { value: 'some' as const, label: t('clinic.cover.some') },
        ]}
        value={whom}
        onPick={setWhom}
      />
      {whom === 'some' && (
        <Ticks
          legend={t('clinic.cover.which')}
          options={named.map(({ id, name }) => ({ value: id, label: name }))}
          values={some}
          onPick={setSome}
        />
      )}
      <div>
        <Button disabled={!ready} onClick={() => setAsking(true)}>
          {t('clinic.cover.go')}
        </Button>
      </div>
      {asking && who && (
        <ConfirmCover
          who={who}
          first={first}
          last={last}
          patients={chosen}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            setWho(null);
            onDone();
          }}
        />
      )}
    </Card>
  );
}

interface ConfirmProps {
  who: Picked;
  first: string;
  last: string;
  patients: readonly CaseloadPatient[];
  onDone: () => void;
  onClose: () => void;
}

function ConfirmCover({ who, first, last, patients, onDone, onClose }: ConfirmProps) {
  const acting = useActing();
  const today = todayHere();
  const give = async (): Promise<void> => {
    const body = {
      who: who.chosen,
      first_day: first,
      last_day: last,
      patients: patients.map(({ id }) => id),
    };
    if (!(await acting.act(() => giveCover(body)))) return;
    announce(t('clinic.cover.given', { name: who.colleague.name }));
    onDone();
  };
  return (
    <ConfirmSheet
      title={t('clinic.cover.confirm.title', { name: who.colleague.name })}
      confirm={t('clinic.cover.confirm')}
      acting={acting}
      onConfirm={give}
      onClose={onClose}
    >
      <p>
        {t('clinic.cover.effect', {
          name: who.colleague.name,
          count: patients.length,
          from: dayWords(first, today),
          to: dayWords(last, today),
        })}
      </p>
      <ul>
        {patients.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <p class="small">{t('clinic.cover.effect.after')}</p>
    </ConfirmSheet>
  );
}
