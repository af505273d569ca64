// The staircase: done steps filled, the present one in sea, what is planned dashed up to the flag, and under it what the way was marked by.
import { useId } from 'preact/hooks';
import { t } from '../text';
import type { MarkKind, Rungs } from './rungs';
import { Flag, MarkIcon, Walker } from './StairsFigures';
import { months, type Placed, placed, type Tick, type Tread, treads } from './stairs';
import './stairs.css';

/** The share of the width, in percent, that an amount and the walker need together. */
const CROWDED = 18;

interface Props {
  view: Rungs;
  /** How an amount is written over a step, such as "14" or "14 min". */
  amount: (quota: number) => string;
  /** How the days under both ends are written. */
  date: (on: string) => string;
  /** How a month between them is written. */
  month: (on: string) => string;
  /** The whole drawing in one sentence. The table beside it tells the rest. */
  summary: string;
}

export function Stairs({ view, amount, date, month, summary }: Props) {
  const hatch = useId();
  const { rungs, marks, startedOn, goalOn } = view;
  const drawn = treads(rungs);
  const now = rungs.findIndex(({ state }) => state === 'now');
  const [first, here, last] = [drawn[0], drawn[now], drawn.at(-1)];
  const quota = (at: number) => amount(rungs.at(at)?.quota ?? 0);
  // An amount is left out where the walker would stand on it; the table has them all.
  const firstIsFree = drawn.length > 1 && (!here || here.left > CROWDED);
  const goalIsFree = last && (!here || last.left - here.left > CROWDED);
  const under = placed(marks, drawn);
  const ticks = months(
    rungs.map(({ from }) => from),
    drawn,
  );
  return (
    <figure class="stairs">
      <svg class="stairs-drawing" width="100%" height="100%" role="img" aria-label={summary}>
        <Hatch id={hatch} />
        {drawn.map((tread) => (
          <OneStep key={tread.left} tread={tread} hatch={hatch} />
        ))}
        {first && firstIsFree && <Amount x={0} tread={first} words={quota(0)} anchor="start" />}
        {goalIsFree && <Amount x={last.left + last.width - 2} tread={last} words={quota(-1)} anchor="end" />}
        {last && <Flag tread={last} />}
        {here && <Walker tread={here} words={quota(now)} />}
        <line class="stairs-ground" x1="0" x2="100%" y1="100%" y2="100%" />
      </svg>
      {under.length > 0 && <Marks under={under} />}
      <Dates
        from={startedOn ? date(startedOn) : ''}
        until={goalOn ? date(goalOn) : ''}
        ticks={ticks}
        month={month}
      />
      {under.length > 0 && <Legend kinds={[...new Set(under.map(({ kind }) => kind))]} />}
    </figure>
  );
}

/** What tells a done step from the present one where there is no colour: on paper, and in forced colours. */
function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="stairs-hatch-line" d="M1 0v6" />
      </pattern>
    </defs>
  );
}

const percent = (value: number) => `${value.toFixed(3)}%`;

function OneStep({ tread: { left, width, top, from, state }, hatch }: { tread: Tread; hatch: string }) {
  const right = percent(left + width);
  const box = { x: percent(left), y: percent(top), width: percent(width), height: percent(100 - top) };
  return (
    <g class={`stairs-${state}`}>
      <rect class="stairs-body" {...box} />
      {state === 'done' && <rect class="stairs-hatch" {...box} fill={`url(#${hatch})`} />}
      {state === 'planned' && (
        <>
          <line x1={percent(left)} x2={percent(left)} y1={percent(from)} y2={percent(top)} />
          <line x1={percent(left)} x2={right} y1={percent(top)} y2={percent(top)} />
        </>
      )}
    </g>
  );
}

interface AmountProps {
  x: number;
  tread: Tread;
  words: string;
  anchor: 'start' | 'end';
}

function Amount({ x, tread, words, anchor }: AmountProps) {
  return (
    <text x={percent(x)} y={percent(tread.top)} class="stairs-end" dy="-0.5em" text-anchor={anchor}>
      {words}
    </text>
  );
}

/** Drawn only: the table says the same, with the days. */
function Marks({ under }: { under: readonly Placed<MarkKind>[] }) {
  const lanes = Math.max(...under.map(({ lane }) => lane)) + 1;
  return (
    <div class="stairs-marks" aria-hidden="true" style={{ height: `${lanes * 22}px` }}>
      {under.map(({ kind, count, x, lane }) => (
        <span
          key={`${kind} ${x}`}
          class="stairs-mark num"
          style={{ left: `${x}%`, top: `${lane * 22 + 2}px` }}
        >
          <MarkIcon kind={kind} />
          {count > 1 && count}
        </span>
      ))}
    </div>
  );
}

interface DatesProps {
  from: string;
  until: string;
  ticks: readonly Tick[];
  month: (on: string) => string;
}

function Dates({ from, until, ticks, month }: DatesProps) {
  return (
    <div class="stairs-dates num">
      <span>{from}</span>
      {ticks.map(({ x, on }) => (
        <span key={on} class="stairs-month" style={{ left: `${x}%` }} aria-hidden="true">
          {month(on)}
        </span>
      ))}
      <span>{until}</span>
    </div>
  );
}

function Legend({ kinds }: { kinds: readonly MarkKind[] }) {
  return (
    <figcaption class="small stairs-legend">
      {kinds.map((kind) => (
        <span key={kind}>
          <MarkIcon kind={kind} /> {t(`ladder.mark.${kind}`)}
        </span>
      ))}
    </figcaption>
  );
}
