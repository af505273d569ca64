// The releases so far, the newest first: who published what, and undoing the newest.
import { useState } from 'preact/hooks';
import { focusTitle } from '../../clinic/shell/Screen';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { language, moment, t } from '../../text';
import { mayWrite } from '../may-write';
import { textAt } from '../routes';
import type { Past } from './calls';
import { UndoSheet } from './UndoSheet';
import { nameOf } from './view';

interface Props {
  past: readonly Past[];
  undoable: string | null;
  onDone: () => void;
}

export function PastCard({ past, undoable, onDone }: Props) {
  const [asking, setAsking] = useState(false);
  const done = (): void => {
    setAsking(false);
    onDone();
    focusTitle();
  };
  return (
    <Card title={t('releases.past')}>
      <ol class="rows release-list">
        {past.map((one) => (
          <li key={one.id}>
            <span class="grow release-changing">
              <strong>{one.id}</strong>
              <span class="small">
                {[moment(one.published_at), one.publisher ?? t('releases.folder')].join(' · ')}
              </span>
              {one.undoes && <span>{t('releases.undoes', { id: one.undoes })}</span>}
              {one.texts.map((text) => (
                <a key={text.id} href={textAt(text.id)}>
                  {nameOf(text, language.value)}
                </a>
              ))}
            </span>
            {mayWrite() && one.id === undoable && (
              <Button look="quiet" onClick={() => setAsking(true)}>
                {t('releases.undo')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {asking && undoable && <UndoSheet id={undoable} onDone={done} onClose={() => setAsking(false)} />}
    </Card>
  );
}
