// A watch that counts up towards the quota and ends there by itself, because the quota is a ceiling too.
import { useCallback, useEffect } from 'preact/hooks';
import type { Unit } from '../../domain/entries';
import { elapsed, lookedAt, started } from '../../domain/stopwatch';
import { Button } from '../../parts/Button';
import { inWords } from '../../parts/ladder-words';
import { announce } from '../../parts/live';
import { dropDoing, keepDoing } from '../../store/doing';
import type { Doing } from '../../store/read';
import { t } from '../../text';
import { useKeeping } from '../keeping';
import { amountOf, asClock, timeOf } from './measure';
import { useNow } from './now';
import { Reached } from './Reached';
import type { WriteDown } from './types';
import { useWakeLock } from './wake-lock';

/** How much of a running watch a clock that is put back may cost at most, while nobody looks. */
const KEPT_EVERY = 30_000;

interface Props {
  row: Doing;
  unit: Unit;
  /** What is left of the day's quota; null while measuring. */
  ceiling: number | null;
  children: WriteDown;
}

export function Timer({ row, unit, ceiling, children }: Props) {
  const { keep, busy, problem } = useKeeping();
  const isRunning = row.watch.since !== null;
  const onLook = useCallback(
    (now: number, before: number) => {
      const since = row.watch.since ?? now;
      if (now >= before && now - since < KEPT_EVERY) return;
      void keepDoing({ ...row, watch: lookedAt(lookedAt(row.watch, Math.max(before, since)), now) });
    },
    [row],
  );
  const ran = elapsed(row.watch, useNow(isRunning, onLook));
  const limit = ceiling === null ? Number.POSITIVE_INFINITY : timeOf(unit, ceiling);
  const isDone = ran >= limit;
  const shown = Math.min(ran, limit);
  const stop = () => {
    // What the screen shows may be half a second old, and a phone that has just been woken further behind.
    const spent = Math.min(Math.max(ran, elapsed(row.watch, Date.now())), limit);
    return keep(() => keepDoing({ ...row, watch: { spent, since: null } }));
  };
  useWakeLock(isRunning && !isDone);
  useEffect(() => {
    if (!isRunning || !isDone) return;
    navigator.vibrate?.([200, 150, 200]);
    announce(t('today.full'));
    void stop();
  }, [isRunning, isDone]);

  return (
    <div class="doing">
      <p class="doing-clock num" role="timer">
        {asClock(shown)}
      </p>
      {ceiling !== null && (
        <Reached share={shown / limit} words={t('doing.of', { amount: inWords(unit, ceiling) })} />
      )}
      {isDone && <p class="doing-enough">{t('today.full')}</p>}
      {problem}
      {isRunning ? (
        <>
          <Button wide disabled={busy} onClick={stop}>
            {t('doing.stop')}
          </Button>
          <p class="small">{t('doing.dark')}</p>
        </>
      ) : (
        <>
          {children({ amount: amountOf(unit, shown), on: row.on, done: () => dropDoing(row.assignment) })}
          <div class="stack">
            {!isDone && (
              <Button
                look="quiet"
                wide
                disabled={busy}
                onClick={() => keep(() => keepDoing({ ...row, watch: started(row.watch, Date.now()) }))}
              >
                {t('doing.go_on')}
              </Button>
            )}
            <Button look="text" wide disabled={busy} onClick={() => keep(() => dropDoing(row.assignment))}>
              {t('doing.drop')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
