// A QR code from rows of 1 (dark) and 0 (light): always dark on light, because not every camera reads it the other way.
import './qr.css';

/** The light edge without which cameras do not find the code, in modules. */
const QUIET = 4;

export function Qr({ rows, label }: { rows: readonly string[]; label: string }) {
  const side = rows.length + 2 * QUIET;
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path class="qr-light" d={`M0 0h${side}v${side}H0z`} />
      <path class="qr-dark" d={rows.map(drawn).join('')} />
    </svg>
  );
}

/** One stroke for each run of dark modules in a row. */
function drawn(row: string, y: number): string {
  return [...row.matchAll(/1+/g)]
    .map(({ index, 0: run }) => `M${index + QUIET} ${y + QUIET}h${run.length}v1h-${run.length}z`)
    .join('');
}
