// What differs between two texts: lines side by side, and in lines that changed the words that did.

export interface Run {
  readonly text: string;
  readonly changed: boolean;
}

/** One row of the two columns; null where the other side has a line that this side lacks. */
export interface Row {
  readonly before: readonly Run[] | null;
  readonly after: readonly Run[] | null;
  readonly same: boolean;
}

interface Pair {
  readonly before: string | null;
  readonly after: string | null;
}

export function rowsOf(before: string, after: string): readonly Row[] {
  return sideBySide(matched(before.split('\n'), after.split('\n'))).map(rowFrom);
}

function rowFrom({ before, after }: Pair): Row {
  if (before === null || after === null) {
    return { before: whole(before), after: whole(after), same: false };
  }
  if (before === after) return { before: plain(before), after: plain(after), same: true };
  const words = matched(wordsOf(before), wordsOf(after));
  return {
    before: runs(words.map((pair) => [pair.before, pair.after === null])),
    after: runs(words.map((pair) => [pair.after, pair.before === null])),
    same: false,
  };
}

function whole(line: string | null): readonly Run[] | null {
  return line === null ? null : [{ text: line, changed: true }];
}

function plain(line: string): readonly Run[] {
  return [{ text: line, changed: false }];
}

/** Lines that went and lines that came in the same place are told beside each other. */
function sideBySide(pairs: readonly Pair[]): readonly Pair[] {
  const rows: Pair[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const flush = (): void => {
    for (let at = 0; at < Math.max(gone.length, come.length); at += 1) {
      rows.push({ before: gone[at] ?? null, after: come[at] ?? null });
    }
    gone = [];
    come = [];
  };
  for (const { before, after } of pairs) {
    if (before !== null && after !== null) {
      flush();
      rows.push({ before, after });
    } else if (before !== null) gone.push(before);
    else if (after !== null) come.push(after);
  }
  flush();
  return rows;
}

function wordsOf(line: string): string[] {
  return line.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

function runs(parts: readonly (readonly [string | null, boolean])[]): readonly Run[] {
  const joined: Run[] = [];
  for (const [text, changed] of parts) {
    if (text === null) continue;
    const last = joined.at(-1);
    if (last?.changed === changed) joined[joined.length - 1] = { text: last.text + text, changed };
    else joined.push({ text, changed });
  }
  return joined;
}

/** Above this many comparisons a browser would stand still, or run out of memory. */
const MOST_COMPARISONS = 4_000_000;

/** What is the same at both ends is found at once; what lies between is compared, unless that would take too long. */
function matched(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const least = Math.min(before.length, after.length);
  let first = 0;
  while (first < least && before[first] === after[first]) first += 1;
  let last = 0;
  while (last < least - first && before.at(-1 - last) === after.at(-1 - last)) last += 1;
  const was = before.slice(first, before.length - last);
  const is = after.slice(first, after.length - last);
  const between =
    was.length * is.length > MOST_COMPARISONS
      ? [
          ...was.map((one) => ({ before: one, after: null })),
          ...is.map((one) => ({ before: null, after: one })),
        ]
      : common(was, is);
  return [...same(before.slice(0, first)), ...between, ...same(before.slice(before.length - last))];
}

function same(parts: readonly string[]): readonly Pair[] {
  return parts.map((one) => ({ before: one, after: one }));
}

/** The longest common subsequence; what stands outside it is on one side alone. */
function common(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const width = after.length + 1;
  const longest = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      longest[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: Pair[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    const one = before[row] ?? null;
    const other = after[column] ?? null;
    if (one !== null && one === other) {
      pairs.push({ before: one, after: other });
      row += 1;
      column += 1;
    } else if (other === null || (one !== null && at(row + 1, column) >= at(row, column + 1))) {
      pairs.push({ before: one, after: null });
      row += 1;
    } else {
      pairs.push({ before: null, after: other });
      column += 1;
    }
  }
  return pairs;
}
