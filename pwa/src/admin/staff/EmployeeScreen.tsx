// One employee: how they get in, what they are and where, and the acts of a first and a last day.
import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { useReading } from '../../clinic/server/reading';
import { Screen } from '../../clinic/shell/Screen';
import { Waiting } from '../../clinic/shell/Waiting';
import { momentWords, todayHere } from '../../clinic/words/days';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { t } from '../../text';
import { type Employee, type RoleSeen, readEmployee } from '../calls';
import { STAFF } from '../routes';
import { clinicianAt, rolesOf, stateOf } from '../view';
import { AccessCard } from './AccessCard';
import { CoverSheet } from './CoverSheet';
import { EndSheet, type What } from './EndSheet';
import { RoleSheet } from './RoleSheet';
import { roleWords } from './words';

export function EmployeeScreen() {
  const { id = '' } = useRoute().params;
  const { value: person, problem, again } = useReading(() => readEmployee(id), id);
  return (
    <Screen
      title={person?.name ?? t('admin.person')}
      windowTitle={t('admin.person')}
      back={{ href: STAFF, label: t('admin.nav.staff') }}
    >
      <ProblemNotice problem={problem} again={again} />
      {person && <Whole person={person} onChanged={again} />}
      {!person && !problem && <Waiting />}
    </Screen>
  );
}

function Whole({ person, onChanged }: { person: Employee; onChanged: () => void }) {
  const [adding, setAdding] = useState(false);
  const [covering, setCovering] = useState(false);
  const [ending, setEnding] = useState<What | null>(null);
  const { now, over } = rolesOf(person.roles);
  const places = clinicianAt(now);
  const today = todayHere();
  const changed = (): void => {
    setAdding(false);
    setCovering(false);
    setEnding(null);
    onChanged();
  };
  return (
    <>
      <p class="small num admin-who">
        {[person.email, t(`admin.state.${stateOf(person)}`), seenWords(person, today)].join(' · ')}
      </p>
      <div class="admin-columns">
        <Card title={t('admin.roles')}>
          {now.length === 0 && <p>{t('admin.roles.none')}</p>}
          <ul class="rows">
            {now.map((role) => (
              <RoleRow
                key={role.role + role.organisation.id + role.first_day}
                role={role}
                onEnd={() => setEnding({ role })}
              />
            ))}
          </ul>
          {over.length > 0 && (
            <details>
              <summary>{t('admin.roles.over', { count: over.length })}</summary>
              <ul class="rows">
                {over.map((role) => (
                  <li key={role.role + role.organisation.id + role.first_day} class="small num">
                    {roleWords(role, today)}
                  </li>
                ))}
              </ul>
            </details>
          )}
          {person.myself && <p class="small">{t('admin.myself')}</p>}
          {!person.myself && (
            <div class="row">
              <Button look="plain" onClick={() => setAdding(true)}>
                {t('admin.role.add')}
              </Button>
              {places.length > 0 && (
                <Button look="plain" onClick={() => setCovering(true)}>
                  {t('admin.cover')}
                </Button>
              )}
              {now.length > 0 && (
                <Button look="quiet" onClick={() => setEnding({ all: true })}>
                  {t('admin.end')}
                </Button>
              )}
            </div>
          )}
        </Card>
        {!person.myself && (
          <AccessCard person={person} onChanged={onChanged} onDisable={() => setEnding({ disable: true })} />
        )}
      </div>
      {adding && <RoleSheet person={person} onDone={changed} onClose={() => setAdding(false)} />}
      {covering && (
        <CoverSheet person={person} places={places} onDone={changed} onClose={() => setCovering(false)} />
      )}
      {ending && <EndSheet person={person} what={ending} onDone={changed} onClose={() => setEnding(null)} />}
    </>
  );
}

function RoleRow({ role, onEnd }: { role: RoleSeen; onEnd: () => void }) {
  const words = roleWords(role, todayHere());
  return (
    <li>
      <span class="grow num">{words}</span>
      {role.theirs && (
        <Button look="quiet" aria-label={t('admin.role.end_for', { role: words })} onClick={onEnd}>
          {t('admin.role.end')}
        </Button>
      )}
    </li>
  );
}

function seenWords({ last_seen, sessions }: Employee, today: string): string {
  if (last_seen === null) return t('admin.never_seen');
  return `${t('admin.last_seen', { moment: momentWords(last_seen, today) })} · ${t('admin.sessions', { count: sessions })}`;
}
