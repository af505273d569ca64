// A count that a thumb keeps without looking: one large place to tap, and it ends at the quota.
import { useRef, useState } from 'preact/hooks';
import type { Unit } from '../../domain/entries';
import { Button } from '../../parts/Button';
import { inWords } from '../../parts/ladder-words';
import { announce } from '../../parts/live';
import { dropDoing, keepDoing } from '../../store/doing';
import type { Doing } from '../../store/read';
import { number, t } from '../../text';
import { useKeeping } from '../keeping';
import { Reached } from './Reached';
import type { WriteDown } from './types';
import { useWakeLock } from './wake-lock';

interface Props {
  row: Doing;
  unit: Unit;
  /** What is left of the day's quota; null while measuring. */
  ceiling: number | null;
  children: WriteDown;
}

export function Counter({ row, unit, ceiling, children }: Props) {
  const { keep, busy, problem } = useKeeping();
  // A thumb is faster than a disk: taps are counted here, and kept one after the other.
  const [count, setCount] = useState(row.count);
  const kept = useRef(Promise.resolve());
  const isDone = ceiling !== null && count >= ceiling;
  useWakeLock(!isDone);
  const move = (to: number) => {
    setCount(to);
    kept.current = kept.current.then(() => keepDoing({ ...row, count: to })).catch(() => undefined);
    announce(to === ceiling ? t('today.full') : number(to));
    if (to === ceiling) navigator.vibrate?.([200, 150, 200]);
  };
  return (
    <div class="doing">
      <button type="button" class="doing-tap" disabled={isDone} onClick={() => move(count + 1)}>
        <b class="num">{number(count)}</b>
        <span>{t(isDone ? 'doing.counted' : 'doing.tap')}</span>
      </button>
      {ceiling !== null && (
        <Reached share={count / ceiling} words={t('doing.of', { amount: inWords(unit, ceiling) })} />
      )}
      {isDone && <p class="doing-enough">{t('today.full')}</p>}
      {problem}
      {count > 0 && children({ amount: count, on: row.on, done: () => dropDoing(row.assignment) })}
      <div class="stack">
        {count > 0 && (
          <Button look="quiet" wide onClick={() => move(count - 1)}>
            {t('doing.one_back')}
          </Button>
        )}
        <Button look="text" wide disabled={busy} onClick={() => keep(() => dropDoing(row.assignment))}>
          {t('doing.drop')}
        </Button>
      </div>
    </div>
  );
}
