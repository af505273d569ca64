// What differs between two texts: both can be read again out of the rows, and only words that differ are marked.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Run, rowsOf } from './diff';

const textOf = (side: 'before' | 'after', rows: ReturnType<typeof rowsOf>): string =>
  rows
    .map((row) => row[side])
    .filter((runs) => runs !== null)
    .map((runs) => runs.map(({ text }) => text).join(''))
    .join('\n');
const marked = (runs: readonly Run[] | null | undefined): readonly string[] =>
  (runs ?? []).filter(({ changed }) => changed).map(({ text }) => text);

test('the words that came and went are marked, and no others', () => {
  const [row] = rowsOf('Gå en lang tur hver dag.', 'Gå en kort tur hver dag!');
  expect(marked(row?.before)).toEqual(['lang', '.']);
  expect(marked(row?.after)).toEqual(['kort', '!']);
});

test('a line that came stands beside nothing', () => {
  expect(rowsOf('a\nb', 'a\nny\nb')).toEqual([
    { before: [{ text: 'a', changed: false }], after: [{ text: 'a', changed: false }], same: true },
    { before: null, after: [{ text: 'ny', changed: true }], same: false },
    { before: [{ text: 'b', changed: false }], after: [{ text: 'b', changed: false }], same: true },
  ]);
});

test('both texts are in the rows, whole and in order', () => {
  const text = fc.array(fc.constantFrom('Gå', 'tur', ' ', '\n', 'æ', '**', '1'), { maxLength: 30 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [before, after] = [one.join(''), other.join('')];
      const rows = rowsOf(before, after);
      expect(textOf('before', rows)).toBe(before);
      expect(textOf('after', rows)).toBe(after);
      expect(rows.every(({ same }) => same)).toBe(before === after);
    }),
  );
});

test('texts as long as the desk takes are told apart at once, wherever they differ', () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => String(at));
  const other = lines.map((line, at) => (at % 2 ? `${line}!` : line));
  const changed = rowsOf(
    lines.join('\n'),
    [...lines.slice(0, 9_000), 'ny', ...lines.slice(9_000)].join('\n'),
  );
  expect(changed.filter(({ same }) => !same)).toHaveLength(1);
  const rows = rowsOf(lines.join('\n'), other.join('\n'));
  expect(textOf('after', rows)).toBe(other.join('\n'));
  const [row] = rowsOf('a b '.repeat(15_000), 'b a '.repeat(15_000));
  expect(row?.same).toBe(false);
});
