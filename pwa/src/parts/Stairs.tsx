// The staircase: done steps filled, the present one in sea, what is planned dashed up to the flag, and a flare as a dip on the way.
import { type Step, type Tread, treads } from './stairs';
import './stairs.css';

/** The share of the width, in percent, that an amount and the walker need together. */
const CROWDED = 18;

interface Props {
  steps: readonly Step[];
  /** The words over the lowest step, the present one and the highest; an empty word is not drawn. */
  first: string;
  present: string;
  goal: string;
  /** Steps on which a flare was declared, counted from 0. */
  dips: readonly number[];
  dipLabel: string;
  /** The dates under both ends. */
  from: string;
  until: string;
  /** The whole drawing in one sentence. The table beside it tells the rest. */
  summary: string;
}

export function Stairs({ steps, first, present, goal, dips, dipLabel, from, until, summary }: Props) {
  const drawn = treads(steps);
  const now = steps.findIndex((step) => step.state === 'now');
  const top = drawn.length - 1;
  const here = drawn[now];
  const last = drawn[top];
  // An amount is left out where the walker would stand on it; the table has them all.
  const firstIsFree = !here || here.left > CROWDED;
  const goalIsFree = last && (!here || last.left - here.left > CROWDED);
  return (
    <figure class="stairs">
      <svg class="stairs-drawing" width="100%" height="100%" role="img" aria-label={summary}>
        {drawn.map((tread) => (
          <OneStep key={tread.left} tread={tread} />
        ))}
        {drawn[0] && top !== 0 && firstIsFree && (
          <Amount x={0} tread={drawn[0]} words={first} anchor="start" />
        )}
        {goalIsFree && <Amount x={last.left + last.width - 2} tread={last} words={goal} anchor="end" />}
        {last && <Flag tread={last} />}
        {here && <Walker tread={here} words={present} />}
        <line class="stairs-ground" x1="0" x2="100%" y1="100%" y2="100%" />
      </svg>
      <div class="stairs-under num">
        {dips.map((at) => (
          <svg
            key={at}
            class="stairs-dip"
            viewBox="0 0 28 16"
            aria-hidden="true"
            style={{ left: `${(drawn[at]?.left ?? 0) + (drawn[at]?.width ?? 0) / 2}%` }}
          >
            <path d="M2 2q6 11 12 11T26 2" />
          </svg>
        ))}
        <span>{from}</span>
        <span>{until}</span>
      </div>
      {dips.length > 0 && (
        <figcaption class="small stairs-legend">
          <svg viewBox="0 0 28 16" aria-hidden="true">
            <path d="M2 2q6 11 12 11T26 2" />
          </svg>
          {dipLabel}
        </figcaption>
      )}
    </figure>
  );
}

const percent = (value: number) => `${value.toFixed(3)}%`;

function OneStep({ tread: { left, width, top, from, state } }: { tread: Tread }) {
  const right = percent(left + width);
  return (
    <g class={`stairs-${state}`}>
      <rect x={percent(left)} y={percent(top)} width={percent(width)} height={percent(100 - top)} />
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

/** Someone walking, standing on the present step. */
function Walker({ tread, words }: { tread: Tread; words: string }) {
  const x = percent(tread.left + tread.width / 2);
  const y = percent(tread.top);
  return (
    <>
      <svg x={x} y={y} class="stairs-walker" overflow="visible" aria-hidden="true">
        <circle cx="1" cy="-31" r="4.5" />
        <path d="M0-25 0-13M0-22l6 4 4-2M0-22l-5 6M0-13l5 5v7M0-13l-4 6-4 6" />
      </svg>
      <text class="stairs-present" x={x} y={y} dy="-44" text-anchor="middle">
        {words}
      </text>
    </>
  );
}

function Flag({ tread }: { tread: Tread }) {
  return (
    <svg
      x={percent(tread.left + tread.width)}
      y={percent(tread.top)}
      class="stairs-flag"
      overflow="visible"
      aria-hidden="true"
    >
      <path d="M-2 0v-46" />
      <path class="stairs-cloth" d="M-2-46l19 6.5-19 6.5z" />
    </svg>
  );
}
