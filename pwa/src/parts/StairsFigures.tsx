// The small figures of a staircase: who walks on it, the flag at its end, and what marks the way.
import type { MarkKind } from './rungs';
import type { Tread } from './stairs';

const percent = (value: number) => `${value.toFixed(3)}%`;

/** Someone walking, standing on the present step, with its amount above. */
export function Walker({ tread, words }: { tread: Tread; words: string }) {
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

export function Flag({ tread }: { tread: Tread }) {
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

/** Each has a shape of its own: a dip, two bars, and an arrow that comes round. */
const SHAPES: Readonly<Record<MarkKind, string>> = {
  flare: 'M2 3q4.500 10 8 10t8-10',
  pause: 'M7 3v10M13 3v10',
  again: 'M15 5.500A5.500 5.500 0 1 0 15.500 9.500M15.500 2v4h-4',
};

export function MarkIcon({ kind }: { kind: MarkKind }) {
  return (
    <svg class={`stairs-icon stairs-icon-${kind}`} viewBox="0 0 20 16" aria-hidden="true" focusable="false">
      <path d={SHAPES[kind]} />
    </svg>
  );
}
