// How far a text has come on its way to readers, what this editor can do about it now, and what has been done.
import { useState } from 'preact/hooks';
import { ProblemNotice } from '../../../clinic/server/ProblemNotice';
import { useReading } from '../../../clinic/server/reading';
import { focusTitle } from '../../../clinic/shell/Screen';
import { Badge } from '../../../parts/Badge';
import { Button, ButtonLink } from '../../../parts/Button';
import { Card } from '../../../parts/Card';
import { Notice } from '../../../parts/Notice';
import { dayAndYear, moment, t } from '../../../text';
import { RELEASES } from '../../routes';
import { ApproveSheet } from './ApproveSheet';
import { readWork, type Work } from './calls';
import { History } from './History';
import { ReaderNote } from './ReaderNote';
import { ReturnSheet } from './ReturnSheet';
import { SubmitSheet } from './SubmitSheet';
import { returnedWith } from './view';

interface Props {
  id: string;
  title: string;
  /** Which words the desk has: the work is read anew when they are others. */
  saved: string;
  unsaved: boolean;
  writes: boolean;
}

type Asking = 'submit' | 'approve' | 'return' | null;

export function WorkCard({ id, title, saved, unsaved, writes }: Props) {
  const { value, problem, again } = useReading(() => readWork(id), `${id} ${saved}`);
  const [asking, setAsking] = useState<Asking>(null);
  const done = (): void => {
    setAsking(null);
    again();
    focusTitle();
  };
  if (!value) return <ProblemNotice problem={problem} again={again} />;
  const sheet = { work: value, title, onDone: done, onClose: () => setAsking(null) };
  return (
    <Card title={t('work.place')} beside={<Badge look="calm">{stateWord(value)}</Badge>}>
      <Standing work={value} />
      {writes && <Acts work={value} unsaved={unsaved} onAsk={setAsking} />}
      <History acts={value.acts} />
      {asking === 'submit' && <SubmitSheet {...sheet} />}
      {asking === 'approve' && <ApproveSheet {...sheet} />}
      {asking === 'return' && <ReturnSheet {...sheet} />}
    </Card>
  );
}

function Standing({ work }: { work: Work }) {
  const returned = returnedWith(work);
  switch (work.state) {
    case 'draft':
      return returned ? (
        <Notice tone="flare" title={t('work.returned', { name: returned.name })}>
          <p class="comment-words">{returned.words}</p>
        </Notice>
      ) : null;
    case 'in_review':
      return (
        <>
          <p>
            {work.edited_by_name
              ? t('work.in_review', { name: work.edited_by_name })
              : t('work.in_review.nobody')}
          </p>
          <ReaderNote note={work.note} />
        </>
      );
    case 'approved':
      return (
        <>
          <p>
            {t('work.approved', {
              name: work.approved_by_name ?? '',
              role: work.approved_as ?? '',
              when: dayAndYear((work.approved_at ?? '').slice(0, 10)),
              checked_against: work.checked_against ?? '',
            })}
          </p>
          {work.publish_at && <p>{t('work.at', { when: moment(work.publish_at) })}</p>}
          <ReaderNote note={work.note} />
        </>
      );
    default:
      return null;
  }
}

function Acts({
  work: { state, mine },
  unsaved,
  onAsk,
}: {
  work: Work;
  unsaved: boolean;
  onAsk: (asking: Asking) => void;
}) {
  const back = (
    <Button look="quiet" onClick={() => onAsk('return')}>
      {t('work.return')}
    </Button>
  );
  if (state === null) return null;
  if (unsaved) return <p class="small">{t('work.unsaved')}</p>;
  if (state === 'draft') {
    return (
      <div>
        <Button look="plain" onClick={() => onAsk('submit')}>
          {t('work.submit')}
        </Button>
      </div>
    );
  }
  if (state === 'approved') {
    return (
      <div class="row">
        <ButtonLink look="plain" href={RELEASES}>
          {t('work.to_releases')}
        </ButtonLink>
        {back}
      </div>
    );
  }
  return (
    <>
      {mine && <p class="small">{t('work.approve.own')}</p>}
      <div class="row">
        {!mine && (
          <Button look="plain" onClick={() => onAsk('approve')}>
            {t('work.approve')}
          </Button>
        )}
        {back}
      </div>
    </>
  );
}

function stateWord({ state }: Work): string {
  return state === null ? t('work.released') : t(`publisher.state.${state}`);
}
