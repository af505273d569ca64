// "Kommunens ord": the municipality whose words one writes, or a list where there are several.
import { useState } from 'preact/hooks';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { useReading } from '../../clinic/server/reading';
import { Screen } from '../../clinic/shell/Screen';
import { Waiting } from '../../clinic/shell/Waiting';
import { Badge } from '../../parts/Badge';
import { Card } from '../../parts/Card';
import { TextField } from '../../parts/Field';
import { Notice } from '../../parts/Notice';
import { t } from '../../text';
import { slotsAt } from '../routes';
import { type Glance, readMunicipalities } from './calls';
import { Municipality } from './Municipality';
import { foundIn, toDo } from './view';
import './style.css';

export default function SlotsScreen() {
  const { value, problem, again } = useReading(readMunicipalities, 'municipalities');
  const [only, another] = value?.municipalities ?? [];
  if (only && !another) return <Municipality code={only.code} />;
  return (
    <Screen title={t('slots.nav')}>
      <ProblemNotice problem={problem} again={again} />
      {value && !only && <Notice>{t('slots.none_yours')}</Notice>}
      {value && another && <List municipalities={value.municipalities} />}
      {!value && !problem && <Waiting />}
    </Screen>
  );
}

function List({ municipalities }: { municipalities: readonly Glance[] }) {
  const [letters, setLetters] = useState('');
  const found = foundIn(municipalities, letters);
  return (
    <>
      <search class="slots-search">
        <TextField type="search" label={t('slots.find')} value={letters} onText={setLetters} />
      </search>
      <p role="status">{t('slots.found', { count: found.length })}</p>
      {found.length > 0 && (
        <Card>
          <ul class="rows slots-list">
            {found.map((one) => (
              <li key={one.code}>
                <a class="grow slots-name" href={slotsAt(one.code)}>
                  {one.name}
                </a>
                <span class="small">{t('slots.filled', { count: one.filled })}</span>
                {toDo(one) > 0 && <Badge look="here">{t('slots.to_do', { count: toDo(one) })}</Badge>}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
