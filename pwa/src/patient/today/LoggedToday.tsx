// What is written down for a day, and the way to take it back.
import type { Unit } from '../../domain/entries';
import { Button } from '../../parts/Button';
import { Icon } from '../../parts/Icon';
import { inWords } from '../../parts/ladder-words';
import { announce } from '../../parts/live';
import { Notice } from '../../parts/Notice';
import { withdraw } from '../../sync/record';
import { t } from '../../text';
import { clinicianName } from '../clinicians';
import { effortWord } from '../EffortScale';
import { useKeeping } from '../keeping';
import type { Logged, TodayView } from './view';

export function LoggedToday({ view, unit }: { view: TodayView; unit: Unit }) {
  const { logged, total, full, quota } = view;
  if (logged.length === 0) return null;
  return (
    <Notice tone={full ? 'safe' : 'info'}>
      {full && (
        <p class="today-full">
          <Icon name="check" size="1.25rem" /> {t('today.full')}
        </p>
      )}
      {quota !== null && !full && total > 0 && (
        <p class="num">{t('today.so_far', { total, amount: inWords(unit, quota) })}</p>
      )}
      <LoggedList logged={logged} unit={unit} />
    </Notice>
  );
}

export function LoggedList({ logged, unit }: { logged: readonly Logged[]; unit: Unit }) {
  const { keep, busy, problem } = useKeeping();
  const undo = (entry: Logged) =>
    keep(async () => {
      await withdraw(entry.id);
      announce(t('today.undone', { amount: inWords(unit, entry.amount) }));
    });
  return (
    <>
      <ul class="today-logged">
        {logged.map((entry) => (
          <li key={entry.id}>
            <span class="grow num">
              {inWords(unit, entry.amount)}
              {entry.effort !== null && <span class="small"> · {effortWord(entry.effort)}</span>}
              {entry.note && <span class="small line">{entry.note}</span>}
              {entry.by && (
                <span class="small line">{t('today.written_by', { name: clinicianName(entry.by) })}</span>
              )}
            </span>
            {!entry.by && (
              <Button
                look="text"
                disabled={busy}
                onClick={() => undo(entry)}
                aria-label={t('today.undo_of', { amount: inWords(unit, entry.amount) })}
              >
                {t('today.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problem}
    </>
  );
}
