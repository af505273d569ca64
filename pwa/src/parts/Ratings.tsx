// A small line of ratings from 0 to 10 over time. The table beside it says the same to those who cannot see it.
import './ratings.css';

export interface Point {
  /** Days since the first rating. */
  readonly at: number;
  readonly rating: number;
}

interface Props {
  points: readonly Point[];
  summary: string;
  from: string;
  until: string;
}

const HIGHEST = 10;

export function Ratings({ points, summary, from, until }: Props) {
  const span = points.at(-1)?.at || 1;
  const placed = points.map(({ at, rating }) => ({
    x: `${9 + (at / span) * 88}%`,
    y: `${96 - (rating / HIGHEST) * 92}%`,
    at,
  }));
  return (
    <figure class="ratings">
      <svg width="100%" height="100%" role="img" aria-label={summary}>
        {[4, 50, 96].map((y) => (
          <line key={y} class="ratings-grid" x1="0" x2="100%" y1={`${y}%`} y2={`${y}%`} />
        ))}
        <text class="ratings-end" x="0" y="4%" dy="1.1em">
          {HIGHEST}
        </text>
        <text class="ratings-end" x="0" y="96%" dy="-0.35em">
          0
        </text>
        {placed.slice(1).map(({ x, y, at }, before) => (
          <line key={at} class="ratings-line" x1={placed[before]?.x} y1={placed[before]?.y} x2={x} y2={y} />
        ))}
        {placed.map(({ x, y, at }) => (
          <circle key={at} class="ratings-point" cx={x} cy={y} r="6" />
        ))}
      </svg>
      <figcaption class="small num">
        <span>{from}</span>
        <span>{until}</span>
      </figcaption>
    </figure>
  );
}
