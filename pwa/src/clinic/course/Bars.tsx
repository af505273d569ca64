// What was done, a bar a day as high as the amount; a due day on which nothing was is a short line.
import { addDays } from '../../domain/days';
import { type Frame, x, y } from './course';

export interface DoneDay {
  readonly on: string;
  readonly total: number;
  readonly state: 'full' | 'part' | 'over' | 'none';
}

/** The share of a day's room that its bar takes. */
const WIDTH = 0.72;

export function Bars({ frame, days }: { frame: Frame; days: readonly DoneDay[] }) {
  return (
    <>
      {days.map(({ on, total, state }) => {
        const room = x(frame, addDays(on, 1)) - x(frame, on);
        const left = x(frame, on) + (room * (1 - WIDTH)) / 2;
        const right = left + room * WIDTH;
        if (state === 'none')
          return <path key={on} class="course-none" d={`M${left.toFixed(2)} 99.2H${right.toFixed(2)}`} />;
        const top = Math.max(0, y(frame, total));
        return (
          <rect
            key={on}
            class={`course-${state}`}
            x={left}
            y={top}
            width={room * WIDTH}
            height={Math.max(0, 100 - top)}
          />
        );
      })}
    </>
  );
}
