// How many slips of a finger lie between two words: a letter too many, too few, another, or two that changed places.

/** The distance, or null when it is more than `most`: then it is another word. */
export function slips(one: string, other: string, most: number): number | null {
  if (Math.abs(one.length - other.length) > most) return null;
  let last: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const beforeLast = last;
    last = row;
    row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      row.push(cell(one, other, i, j, row, last, beforeLast));
    }
    if (Math.min(...row) > most) return null;
  }
  const found = row[other.length] ?? 0;
  return found <= most ? found : null;
}

function cell(
  one: string,
  other: string,
  i: number,
  j: number,
  row: readonly number[],
  last: readonly number[],
  beforeLast: readonly number[],
): number {
  const same = one[i - 1] === other[j - 1];
  const least = Math.min(at(row, j - 1) + 1, at(last, j) + 1, at(last, j - 1) + (same ? 0 : 1));
  const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
  return swapped ? Math.min(least, at(beforeLast, j - 2) + 1) : least;
}

function at(row: readonly number[], place: number): number {
  return row[place] ?? Number.POSITIVE_INFINITY;
}

/** A short word is another word at once; a long one may be misspelled twice. */
export function slipsAllowed(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}
