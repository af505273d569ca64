// A QR code, drawn dark on white also where the screen is dark: cameras expect it so.
interface Props {
  /** Rows of 1 (dark) and 0 (light), without the white edge. */
  rows: readonly string[];
  label: string;
}

const EDGE = 4;

export function Qr({ rows, label }: Props) {
  const size = rows.length + 2 * EDGE;
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={darkSquares(rows)} fill="#000" />
    </svg>
  );
}

/** One stroke for every run of dark squares in a row. */
export function darkSquares(rows: readonly string[]): string {
  return rows
    .flatMap((row, y) =>
      [...row.matchAll(/1+/g)].map(
        ({ 0: run, index }) => `M${index + EDGE} ${y + EDGE}h${run.length}v1h-${run.length}z`,
      ),
    )
    .join('');
}
