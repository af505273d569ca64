// How an employee gets in: a code for the first time, sessions that can be ended, and the way to let in no more.
import { useState } from 'preact/hooks';
import { done } from '../../api/client';
import { useActing } from '../../clinic/server/acting';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { announce } from '../../parts/live';
import { t } from '../../text';
import { type Employee, endSessions, inviteAgain, letInAgain, type StaffCode } from '../calls';
import { rolesOf } from '../view';
import { CodeNotice } from './CodeNotice';

interface Props {
  person: Employee;
  onChanged: () => void;
  onDisable: () => void;
}

export function AccessCard({ person, onChanged, onDisable }: Props) {
  const [code, setCode] = useState<StaffCode | null>(null);
  const acting = useActing();
  const invite = async (): Promise<void> => {
    const made = await acting.act(() => inviteAgain(person.id));
    if (made) setCode(made);
  };
  const end = async (): Promise<void> => {
    if (!(await acting.act(() => endSessions(person.id)))) return;
    announce(t('admin.sessions.ended', { name: person.name }));
    onChanged();
  };
  const enable = async (): Promise<void> => {
    if (!(await acting.act(() => done(letInAgain(person.id))))) return;
    announce(t('admin.enabled', { name: person.name }));
    onChanged();
  };
  return (
    <Card title={t('admin.access')}>
      {code && <CodeNotice code={code} role={rolesOf(person.roles).now[0]?.role} />}
      <ProblemNotice problem={acting.problem} />
      {person.disabled && (
        <>
          <p>{t('admin.disabled')}</p>
          <div>
            <Button look="plain" disabled={acting.busy} onClick={enable}>
              {t('admin.enable')}
            </Button>
          </div>
        </>
      )}
      {!person.disabled && (
        <div class="row">
          {!person.has_password && (
            <Button look="plain" disabled={acting.busy} onClick={invite}>
              {t('admin.invite')}
            </Button>
          )}
          {person.sessions > 0 && (
            <Button look="quiet" disabled={acting.busy} onClick={end}>
              {t('admin.sessions.end')}
            </Button>
          )}
          <Button look="text" onClick={onDisable}>
            {t('admin.disable')}
          </Button>
        </div>
      )}
    </Card>
  );
}
