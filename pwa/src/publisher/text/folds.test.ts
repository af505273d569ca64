// What is the same in two texts is folded away, and nothing of it is lost.
import { expect, test } from 'vitest';
import { rowsOf } from '../../parts/diff';
import { partsOfRows } from './folds';

const LINES = Array.from({ length: 9 }, (_, at) => `line ${at}`);

test('a change is shown with a line on either side, and the rest is folded', () => {
  const rows = rowsOf(LINES.join('\n'), LINES.join('\n').replace('line 4', 'LINE 4'));
  const parts = partsOfRows(rows);
  expect(parts.map(({ folded, rows: { length } }) => [folded, length])).toEqual([
    [true, 3],
    [false, 3],
    [true, 3],
  ]);
  expect(parts.flatMap((part) => part.rows)).toEqual(rows);
});
