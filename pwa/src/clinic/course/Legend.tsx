// What each line and shape of the drawing means; only those that are there.
import { t } from '../../text';

const SHAPES = [
  'way',
  'ahead',
  'other',
  'full',
  'part',
  'none',
  'unheard',
  'flare',
  'paused',
  'measuring',
] as const;
export type Shape = (typeof SHAPES)[number];

export function Legend({ has }: { has: Readonly<Record<Shape, boolean>> }) {
  return (
    <figcaption class="course-legend small">
      {SHAPES.filter((shape) => has[shape]).map((shape) => (
        <span key={shape}>
          <Swatch shape={shape} />
          {t(`clinic.course.${shape}`)}
        </span>
      ))}
    </figcaption>
  );
}

const LINES: readonly Shape[] = ['way', 'ahead', 'other', 'none'];

function Swatch({ shape }: { shape: Shape }) {
  return (
    <svg class="course-swatch" viewBox="0 0 20 14" aria-hidden="true">
      {LINES.includes(shape) ? (
        <path class={`course-${shape}`} d={shape === 'none' ? 'M3 12H17' : 'M1 11H10V4H19'} />
      ) : (
        <rect class={`course-${shape}`} x="3" y="1" width="14" height="12" />
      )}
    </svg>
  );
}
