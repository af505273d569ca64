// Which rows of two texts beside each other are shown at once: those that differ, and what it takes to know the place.
import type { Row } from '../../parts/diff';

/** Rows that follow each other and are all shown, or all folded away. */
export interface Part {
  readonly rows: readonly Row[];
  readonly folded: boolean;
}

/** As many unchanged rows beside a change as it takes to know the place. */
const AROUND = 1;

export function partsOfRows(rows: readonly Row[]): readonly Part[] {
  const parts: { rows: Row[]; folded: boolean }[] = [];
  rows.forEach((row, at) => {
    const folded = rows.slice(Math.max(0, at - AROUND), at + AROUND + 1).every(({ same }) => same);
    const last = parts.at(-1);
    if (last?.folded === folded) last.rows.push(row);
    else parts.push({ rows: [row], folded });
  });
  return parts;
}
