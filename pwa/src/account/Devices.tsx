// Where I am signed in, and signing out there. Nothing that waits on another device is touched by it.
import { useEffect, useState } from 'preact/hooks';
import type { Called } from '../api/call';
import { endMyOtherSessions, endMySession, type MySession, mySessions } from '../api/my-sessions';
import { Badge } from '../parts/Badge';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { Notice } from '../parts/Notice';
import { moment, t } from '../text';
import { nameOf } from './device-name';
import { EndSheet } from './EndSheet';
import './devices.css';

type Asked = 'asking' | 'told' | 'unreachable' | 'signed_out';

export function Devices() {
  const [state, setState] = useState<Asked>('asking');
  const [sessions, setSessions] = useState<readonly MySession[]>([]);
  const [ending, setEnding] = useState<MySession | 'others' | null>(null);
  const [ended, setEnded] = useState('');

  const ask = async (): Promise<void> => {
    setState('asking');
    const told = await mySessions();
    if (told.ok) setSessions(told.value);
    setState(told.ok ? 'told' : told.code === 'not_signed_in' ? 'signed_out' : 'unreachable');
  };
  useEffect(() => void ask(), []);

  const end = async (which: MySession | 'others'): Promise<Called<undefined>> => {
    const told = await (which === 'others' ? endMyOtherSessions() : endMySession(which.id));
    if (told.ok) {
      setEnded(which === 'others' ? t('devices.ended_others') : t('devices.ended', { name: nameOf(which) }));
      setEnding(null);
      await ask();
    }
    return told;
  };

  return (
    <Card title={t('devices.list')}>
      <p>{t('devices.what')}</p>
      <p role="status" class={ended ? 'device-ended' : ''}>
        {ended}
      </p>
      {sessions.length > 0 && (
        <ul class="rows">
          {sessions.map((session) => (
            <Device key={session.id} session={session} onEnd={() => setEnding(session)} />
          ))}
        </ul>
      )}
      {state === 'asking' && sessions.length === 0 && <p class="small">{t('devices.asking')}</p>}
      {(state === 'unreachable' || state === 'signed_out') && (
        <Notice>
          <p>{t(`devices.${state}`)}</p>
          <Button look="plain" onClick={() => void ask()}>
            {t('devices.again')}
          </Button>
        </Notice>
      )}
      {sessions.length > 1 && (
        <div>
          <Button look="plain" onClick={() => setEnding('others')}>
            {t('devices.end_others')}
          </Button>
        </div>
      )}
      {ending && (
        <EndSheet
          title={
            ending === 'others'
              ? t('devices.end_others.title')
              : t('devices.end.title', { name: nameOf(ending) })
          }
          onEnd={() => end(ending)}
          onClose={() => setEnding(null)}
        />
      )}
    </Card>
  );
}

function Device({ session, onEnd }: { session: MySession; onEnd: () => void }) {
  const name = nameOf(session);
  return (
    <li class="device">
      <div class="grow">
        <p class="device-name">
          {name} {session.current && <Badge look="safe">{t('devices.this')}</Badge>}
        </p>
        <p class="small num">{t('devices.since', { moment: moment(session.created_at) })}</p>
        <p class="small num">{t('devices.seen', { moment: moment(session.seen_at) })}</p>
        {session.synced_at && (
          <p class="small num">{t('devices.synced', { moment: moment(session.synced_at) })}</p>
        )}
      </div>
      {!session.current && (
        <Button look="quiet" aria-label={t('devices.end_named', { name })} onClick={onEnd}>
          {t('devices.end')}
        </Button>
      )}
    </li>
  );
}
