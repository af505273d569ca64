// The approved texts that wait for the next release: which of them go out, now or at a time.
import { useState } from 'preact/hooks';
import { useActing } from '../../clinic/server/acting';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { focusTitle } from '../../clinic/shell/Screen';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Ticks } from '../../parts/Choice';
import { language, moment, t } from '../../text';
import { mayWrite } from '../may-write';
import { unschedule, type Waiting } from './calls';
import { PublishSheet } from './PublishSheet';
import { nameOf } from './view';

interface Props {
  waiting: readonly Waiting[];
  onDone: () => void;
}

export function WaitingCard({ waiting, onDone }: Props) {
  const free = waiting.filter(({ publish_at }) => publish_at === null);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(false);
  const chosen = free.map(({ id }) => id).filter((id) => !left.includes(id));
  const done = (): void => {
    setAsking(false);
    onDone();
    focusTitle();
  };
  return (
    <Card title={t('releases.waiting')}>
      {waiting.length === 0 && <p>{t('releases.waiting.none')}</p>}
      {free.length > 0 && (
        <Ticks
          legend={t('releases.choose')}
          options={free.map((text) => ({
            value: text.id,
            label: nameOf(text, language.value),
            more: t('releases.state.approved', { name: text.approved_by_name ?? '' }),
          }))}
          values={chosen}
          onPick={(ticked) => setLeft(free.map(({ id }) => id).filter((id) => !ticked.includes(id)))}
        />
      )}
      {mayWrite() && free.length > 0 && (
        <div>
          <Button disabled={chosen.length === 0} onClick={() => setAsking(true)}>
            {t('releases.publish', { count: chosen.length })}
          </Button>
        </div>
      )}
      <Scheduled texts={waiting.filter(({ publish_at }) => publish_at !== null)} onDone={onDone} />
      {asking && <PublishSheet texts={chosen} onDone={done} onClose={() => setAsking(false)} />}
    </Card>
  );
}

function Scheduled({ texts, onDone }: { texts: readonly Waiting[]; onDone: () => void }) {
  const acting = useActing();
  const clear = async (id: string): Promise<void> => {
    if (await acting.act(() => unschedule([id]))) onDone();
  };
  if (texts.length === 0) return null;
  return (
    <>
      <ul class="rows release-list">
        {texts.map((text) => (
          <li key={text.id}>
            <span class="grow">
              {nameOf(text, language.value)}
              <span class="small release-when">
                {t('work.at', { when: text.publish_at ? moment(text.publish_at) : '' })}
              </span>
            </span>
            {mayWrite() && (
              <Button look="quiet" disabled={acting.busy} onClick={() => clear(text.id)}>
                {t('releases.clear')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice problem={acting.problem} />
    </>
  );
}
