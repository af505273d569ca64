// Everything the patient has written, in words, and the way to take any of it back.
import { useState } from 'preact/hooks';
import type { LogEntry } from '../../domain/entries';
import { Button } from '../../parts/Button';
import { announce } from '../../parts/live';
import { Sheet } from '../../parts/Sheet';
import { log } from '../../store/read';
import { withdraw } from '../../sync/record';
import { t, weekdayAndDay } from '../../text';
import { useKeeping } from '../keeping';
import { plans } from '../state';
import { describe } from '../where/describe';
import { writtenDays } from './view';

/** So many days at a time: a year of writing is long. */
const SHOWN = 14;

export function Written() {
  const [isOpen, setOpen] = useState(false);
  if (writtenDays(log.value).length === 0) return null;
  return (
    <>
      <Button look="text" onClick={() => setOpen(true)}>
        {t('written.open')}
      </Button>
      {isOpen && (
        <Sheet title={t('written.title')} close={t('app.close')} onClose={() => setOpen(false)}>
          <Days />
        </Sheet>
      )}
    </>
  );
}

function Days() {
  const [shown, setShown] = useState(SHOWN);
  const days = writtenDays(log.value);
  return (
    <div class="stack">
      {days.length === 0 && <p>{t('written.none')}</p>}
      {days.slice(0, shown).map(({ on, entries }) => (
        <section key={on} class="stack">
          <h3>{weekdayAndDay(on)}</h3>
          <ul class="rows">
            {entries.map((entry) => (
              <OneEntry key={entry.id} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
      {days.length > shown && (
        <Button look="quiet" wide onClick={() => setShown(shown + SHOWN)}>
          {t('written.more')}
        </Button>
      )}
    </div>
  );
}

function OneEntry({ entry }: { entry: LogEntry }) {
  const { keep, busy, problem } = useKeeping();
  const what = describe(entry, plans.value);
  const note = entry.args['note'];
  const undo = () =>
    keep(async () => {
      await withdraw(entry.id);
      announce(t('today.undone', { amount: what }));
    });
  return (
    <li>
      <span class="grow num">
        {what}
        {typeof note === 'string' && <span class="small line">{note}</span>}
      </span>
      <Button look="text" disabled={busy} onClick={undo} aria-label={t('today.undo_of', { amount: what })}>
        {t('today.undo')}
      </Button>
      {problem}
    </li>
  );
}
