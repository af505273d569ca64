// What a drawing says to those who cannot see it: one entry of the file in which all drawings have theirs.
import type { Said } from '../../content/items';
import { LANGUAGES, type Language } from '../../text';
import { scalar, scalarFrom } from './head';

export const ALT = 'figures/alt.yaml';

/** A drawing's words in both languages; null where they are written in another way than one line each. */
export function wordsOf(alt: string, drawing: string): Said | null {
  const entry = entryOf(alt, drawing);
  const [da, en] = LANGUAGES.map((spoken) => scalarFrom(lineOf(spoken).exec(entry)?.[2] ?? ''));
  return da != null && en != null ? { da, en } : null;
}

export function withWords(alt: string, drawing: string, spoken: Language, words: string): string {
  const entry = entryOf(alt, drawing);
  return alt.replace(entry, () => entry.replace(lineOf(spoken), (_, key: string) => key + scalar(words)));
}

function entryOf(alt: string, drawing: string): string {
  return (
    new RegExp(`^ {2}${drawing}:[ \\t]*\\r?\\n(?:(?: {3,}.*)?\\r?\\n)*(?: {3,}.*)?`, 'm').exec(alt)?.[0] ?? ''
  );
}

/** Words that go on below, on a line of their own, are more than a field shows. */
function lineOf(spoken: Language): RegExp {
  return new RegExp(`^( {4}${spoken}: )(.*)$(?!\\r?\\n {5,})`, 'm');
}
