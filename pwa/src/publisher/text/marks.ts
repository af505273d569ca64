// Where in the words there is something to look at, so that it can be shown beside the line that it is about.
import type { Finding } from '../calls';

/** Some of the words: a line that there is something to say about, or all the lines until the next one. */
export interface Stretch {
  readonly text: string;
  readonly look: 'none' | 'remark' | 'error';
}

/** The words in stretches, line end and all. `above` lines of the file stand before them. */
export function stretches(words: string, findings: readonly Finding[], above: number): readonly Stretch[] {
  const looks = new Map<number, Stretch['look']>();
  for (const { line, stops } of findings) {
    const at = line - above;
    if (looks.get(at) !== 'error') looks.set(at, stops ? 'error' : 'remark');
  }
  const found: Stretch[] = [];
  let plain: string[] = [];
  const flush = (): void => {
    if (plain.length > 0) found.push({ text: `${plain.join('\n')}\n`, look: 'none' });
    plain = [];
  };
  words.split('\n').forEach((text, at) => {
    const look = looks.get(at + 1);
    if (look === undefined) plain.push(text);
    else {
      flush();
      found.push({ text: `${text}\n`, look });
    }
  });
  flush();
  return found;
}

/** The line in which the cursor stands, counted from 1. */
export function lineAt(words: string, cursor: number): number {
  return words.slice(0, cursor).split('\n').length;
}
