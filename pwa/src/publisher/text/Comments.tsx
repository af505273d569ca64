// What editors say to each other about a text; what is settled is folded away.
import { useState } from 'preact/hooks';
import { useActing } from '../../clinic/server/acting';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { TextArea } from '../../parts/Field';
import { moment, t } from '../../text';
import { uuid } from '../../uuid';
import { type OpenedText, type Remark, remark, settle } from '../calls';

export function Comments({ text, again }: { text: OpenedText; again: () => void }) {
  const [id, setId] = useState(uuid);
  const [body, setBody] = useState('');
  const acting = useActing();
  const open = text.comments.filter(({ settled_at }) => settled_at === null);
  const settled = text.comments.filter(({ settled_at }) => settled_at !== null);
  const say = async (): Promise<void> => {
    if (!(await acting.act(() => remark(text.id, { id, body })))) return;
    setId(uuid());
    setBody('');
    again();
  };
  const close = async (comment: string): Promise<void> => {
    if (await acting.act(() => settle(text.id, comment))) again();
  };
  return (
    <Card title={t('publisher.comments')}>
      {open.length === 0 && <p>{t('publisher.comments.none')}</p>}
      <Remarks remarks={open} onSettle={close} />
      <TextArea label={t('publisher.comments.new')} value={body} onText={setBody} maxLength={2000} />
      <ProblemNotice problem={acting.problem} />
      <div>
        <Button look="plain" disabled={acting.busy || body.trim() === ''} onClick={say}>
          {t('publisher.comments.say')}
        </Button>
      </div>
      {settled.length > 0 && (
        <details>
          <summary>{t('publisher.comments.settled', { count: settled.length })}</summary>
          <Remarks remarks={settled} />
        </details>
      )}
    </Card>
  );
}

function Remarks({ remarks, onSettle }: { remarks: readonly Remark[]; onSettle?: (id: string) => void }) {
  return (
    <ul class="rows">
      {remarks.map(({ id, at, by_name, body, settled_by_name }) => (
        <li key={id}>
          <span class="grow">
            <strong>{by_name}</strong> <span class="small">{moment(at)}</span>
            <span class="comment-words">{body}</span>
            {settled_by_name && (
              <span class="small">{t('publisher.comments.settled_by', { name: settled_by_name })}</span>
            )}
          </span>
          {onSettle && (
            <Button look="quiet" onClick={() => onSettle(id)}>
              {t('publisher.comments.settle')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
