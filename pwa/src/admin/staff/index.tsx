// "Medarbejdere": found by letters of the name, and the way to an employee's first day.
import { useState } from 'preact/hooks';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { useReading } from '../../clinic/server/reading';
import { Screen } from '../../clinic/shell/Screen';
import { Waiting } from '../../clinic/shell/Waiting';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { TextField } from '../../parts/Field';
import { t } from '../../text';
import { type Employee, findStaff, readOrganisations } from '../calls';
import { NewEmployeeSheet } from './NewEmployeeSheet';
import { PersonLine } from './PersonLine';

export { EmployeeScreen } from './EmployeeScreen';

export function StaffScreen() {
  const [text, setText] = useState('');
  const [adding, setAdding] = useState(false);
  const letters = text.trim();
  return (
    <Screen
      title={t('admin.nav.staff')}
      beside={<Button onClick={() => setAdding(true)}>{t('admin.staff.new')}</Button>}
    >
      <search class="admin-search">
        <TextField
          type="search"
          label={t('admin.staff.search')}
          hint={t('admin.staff.search.hint')}
          value={text}
          onText={setText}
        />
      </search>
      {letters.length >= 2 ? <Found letters={letters} /> : <MyPlaces />}
      {adding && <NewEmployeeSheet onClose={() => setAdding(false)} />}
    </Screen>
  );
}

function Found({ letters }: { letters: string }) {
  const { value, problem, again } = useReading(() => findStaff(letters), letters);
  return (
    <>
      <ProblemNotice problem={problem} again={again} />
      {value && <People people={value.staff} />}
      {!value && !problem && <Waiting />}
    </>
  );
}

function People({ people }: { people: readonly Employee[] }) {
  return (
    <>
      <p role="status">{t('admin.staff.found', { count: people.length })}</p>
      {people.length > 0 && (
        <Card>
          <ul class="rows">
            {people.map((person) => (
              <PersonLine key={person.id} person={person} />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

/** Before anybody is searched for: what is administered here, in one line. */
function MyPlaces() {
  const { value, problem, again } = useReading(readOrganisations, 'organisations');
  const running = value?.organisations.filter(({ runs }) => runs) ?? [];
  return (
    <>
      <ProblemNotice problem={problem} again={again} />
      {value && <p>{t('admin.staff.scope', { count: running.length })}</p>}
    </>
  );
}
