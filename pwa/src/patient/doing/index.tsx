// While it is done: a watch or a count for those who want one, and the way to write the amount down with or without it.
import type { Unit } from '../../domain/entries';
import { AT_ZERO, started } from '../../domain/stopwatch';
import { Button } from '../../parts/Button';
import { announce } from '../../parts/live';
import { keepDoing } from '../../store/doing';
import { doing } from '../../store/read';
import { t, weekdayAndDay } from '../../text';
import { useKeeping } from '../keeping';
import { Counter } from './Counter';
import { WAYS, type Way } from './measure';
import { Timer } from './Timer';
import type { WriteDown } from './types';
import './style.css';

interface Props {
  assignment: string;
  unit: Unit;
  today: string;
  /** What is left of the day's quota, where the watch ends by itself; null while measuring. */
  ceiling: number | null;
  /** On a day that asks for nothing the watch does not ask either. */
  quiet?: boolean;
  children: WriteDown;
}

export function isUnderway(assignment: string): boolean {
  return doing.value.some((row) => row.assignment === assignment);
}

/** Whether there is a watch or a count for this unit. */
export function isFollowed(unit: Unit): boolean {
  return WAYS[unit] !== null;
}

export function Underway({ assignment, unit, today, ceiling, quiet, children }: Props) {
  const row = doing.value.find((one) => one.assignment === assignment);
  const way = WAYS[unit];
  const written = children({ amount: null, on: today, done: async () => undefined });
  if (!way) return <>{written}</>;
  if (!row) {
    return (
      <div class="stack">
        <Start assignment={assignment} way={way} today={today} quiet={quiet} />
        {written}
      </div>
    );
  }
  const Followed = way === 'timer' ? Timer : Counter;
  return (
    <>
      {row.on !== today && <p>{t('doing.begun_on', { day: weekdayAndDay(row.on) })}</p>}
      <Followed row={row} unit={unit} ceiling={ceiling}>
        {children}
      </Followed>
    </>
  );
}

function Start({
  assignment,
  way,
  today,
  quiet,
}: { way: Way } & Pick<Props, 'assignment' | 'today' | 'quiet'>) {
  const { keep, busy, problem } = useKeeping();
  const start = () =>
    keep(async () => {
      const watch = way === 'timer' ? started(AT_ZERO, Date.now()) : AT_ZERO;
      await keepDoing({ assignment, on: today, watch, count: 0 });
      announce(t(`doing.started.${way}`));
    });
  return (
    <>
      {problem}
      <Button look={quiet ? 'plain' : 'main'} wide disabled={busy} onClick={start}>
        {t(`doing.start.${way}`)}
      </Button>
    </>
  );
}
