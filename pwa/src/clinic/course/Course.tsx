// The staircase along the days: what was asked as a line of steps, what was done as bars, and over it what may become of it.
import type { ComponentChildren } from 'preact';
import { addDays } from '../../domain/days';
import type { Unit } from '../../domain/entries';
import { inShort } from '../../parts/ladder-words';
import { day, month, t } from '../../text';
import { Bars, type DoneDay } from './Bars';
import { area, bands, type CourseDay, type Frame, line, monthsIn, type Stretch, x, y } from './course';
import { Legend } from './Legend';
import './course.css';

export interface CourseProps {
  frame: Frame;
  unit: Unit;
  /** What was asked, day by day, or would be. */
  way: readonly CourseDay[];
  /** What is planned after it. */
  ahead?: readonly CourseDay[];
  /** Another way that it may go, drawn over. */
  other?: readonly CourseDay[];
  done?: readonly DoneDay[];
  /** Days of which nothing has been heard. */
  unheard?: Stretch<'unheard'> | null;
  /** The amounts named at the side, the highest first. */
  amounts: readonly number[];
  /** The whole drawing in a sentence or two. The tables beside it tell the rest. */
  summary: string;
}

const NONE: readonly never[] = [];

export function Course({
  frame,
  unit,
  way,
  ahead = NONE,
  other = NONE,
  done = NONE,
  unheard = null,
  amounts,
  summary,
}: CourseProps) {
  const found = bands(other.length > 0 ? other : way);
  return (
    <figure class="course">
      <div class="course-plot" role="img" aria-label={summary}>
        <svg class="course-drawing" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {other.length === 0 && <path class="course-area" d={area(frame, way)} />}
          {found.map((band) => (
            <rect key={band.from} class={`course-${band.is}`} {...box(frame, band)} />
          ))}
          {unheard && <rect class="course-unheard" {...box(frame, unheard)} />}
          <Bars frame={frame} days={done} />
          {ahead.length > 0 && <path class="course-ahead" d={line(frame, ahead)} />}
          <path class={other.length > 0 ? 'course-ahead' : 'course-way'} d={line(frame, way)} />
          {other.length > 0 && <path class="course-other" d={line(frame, other)} />}
        </svg>
        <Amounts frame={frame} unit={unit} amounts={amounts} />
      </div>
      <Days frame={frame} />
      <Legend
        has={{
          way: way.length > 0 && other.length === 0,
          ahead: ahead.length > 0 || other.length > 0,
          other: other.length > 0,
          full: done.some(({ state }) => state === 'full' || state === 'over'),
          part: done.some(({ state }) => state === 'part'),
          none: done.some(({ state }) => state === 'none'),
          unheard: unheard !== null,
          flare: found.some(({ is }) => is === 'flare'),
          paused: found.some(({ is }) => is === 'paused'),
          measuring: found.some(({ is }) => is === 'measuring'),
        }}
      />
    </figure>
  );
}

/** From the first day to the end of the last, as high as the drawing. */
function box(frame: Frame, { from, until }: Pick<Stretch<unknown>, 'from' | 'until'>) {
  const left = Math.max(0, x(frame, from));
  const right = Math.min(100, x(frame, addDays(until, 1)));
  return { x: left, y: 0, width: Math.max(0, right - left), height: 100 };
}

/** How near, in percent, two amounts may stand at the side. */
const APART = 12;

function Amounts({ frame, unit, amounts }: Pick<CourseProps, 'frame' | 'unit' | 'amounts'>) {
  const named: number[] = [];
  for (const amount of amounts) {
    const isFree = named.every((other) => Math.abs(y(frame, other) - y(frame, amount)) >= APART);
    if (isFree && amount > 0) named.push(amount);
  }
  return (
    <div class="course-amounts num" aria-hidden="true">
      {named.map((amount) => (
        <Label key={amount} at={y(frame, amount)}>
          {inShort(unit, amount)}
        </Label>
      ))}
    </div>
  );
}

function Label({ at, children }: { at: number; children: ComponentChildren }) {
  return (
    <span class="course-amount" style={{ top: `${at}%` }}>
      {children}
    </span>
  );
}

function Days({ frame }: { frame: Frame }) {
  return (
    <div class="course-days num small">
      <span>{day(frame.from)}</span>
      {monthsIn(frame).map((on) => (
        <span key={on} class="course-month" style={{ left: `${x(frame, on)}%` }} aria-hidden="true">
          {month(on)}
        </span>
      ))}
      <span class="heard">{t('clinic.course.until')}</span>
      <span>{day(frame.until)}</span>
    </div>
  );
}
