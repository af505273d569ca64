// Choosing somebody to let in: a colleague from the list, or anybody whose whole e-mail address is known.
import { useState } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { Choice } from '../../parts/Choice';
import { TextField } from '../../parts/Field';
import { t } from '../../text';
import { useActing } from '../server/acting';
import { ProblemNotice } from '../server/ProblemNotice';
import { useReading } from '../server/reading';
import { wordFor } from '../words/codes';
import { type Chosen, type Colleague, findColleague, readColleagues } from './calls';
import { OFFERED, offered } from './view';

export interface Picked {
  readonly chosen: Chosen;
  readonly colleague: Colleague;
}

interface Props {
  legend: string;
  value: Picked | null;
  onPick: (picked: Picked) => void;
  /** Who is not to choose from, such as those who are on the team already. */
  without?: readonly string[];
}

export function WhoField({ legend, value, onPick, without = [] }: Props) {
  const { value: read, problem, again } = useReading(readColleagues, 'colleagues');
  const [letters, setLetters] = useState('');
  const colleagues = (read?.colleagues ?? []).filter(({ id }) => !without.includes(id));
  const shown = offered(colleagues, letters);
  const found = value && value.chosen.email !== null ? [value.colleague] : [];
  const options = [...found, ...shown.filter(({ id }) => id !== found[0]?.id)];
  return (
    <div class="stack">
      <ProblemNotice problem={problem} again={again} />
      {colleagues.length > OFFERED && (
        <TextField type="search" label={t('clinic.team.search')} value={letters} onText={setLetters} />
      )}
      {options.length > 0 && (
        <Choice
          legend={legend}
          options={options.map((one) => ({ value: one.id, label: one.name, more: whereWords(one) }))}
          value={value?.colleague.id ?? null}
          onPick={(id) => {
            const colleague = options.find((one) => one.id === id);
            if (colleague && colleague !== found[0]) onPick({ chosen: { id, email: null }, colleague });
          }}
        />
      )}
      {read && shown.length === 0 && <p class="small">{t('clinic.team.nobody_found')}</p>}
      <ByAddress onFound={(email, colleague) => onPick({ chosen: { id: null, email }, colleague })} />
    </div>
  );
}

function ByAddress({ onFound }: { onFound: (email: string, colleague: Colleague) => void }) {
  const [email, setEmail] = useState('');
  const acting = useActing();
  const find = async (): Promise<void> => {
    const colleague = await acting.act(() => findColleague(email));
    if (colleague) onFound(email, colleague);
  };
  return (
    <details>
      <summary>{t('clinic.team.by_address')}</summary>
      <div class="stack team-address">
        <TextField
          type="email"
          inputMode="email"
          label={t('clinic.team.address')}
          hint={t('clinic.team.address.hint')}
          value={email}
          onText={setEmail}
        />
        <div>
          <Button look="quiet" disabled={acting.busy || !email.includes('@')} onClick={find}>
            {t('clinic.team.find')}
          </Button>
        </div>
        <ProblemNotice problem={acting.problem} />
      </div>
    </details>
  );
}

export function whereWords({ profession, organisation }: Colleague): string {
  return [profession && wordFor('clinic.profession', profession), organisation].filter(Boolean).join(' · ');
}
