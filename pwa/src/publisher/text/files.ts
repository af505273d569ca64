// The files of a text, some of whose words come from the server and some from elsewhere.
import type { WrittenFile } from '../calls';

/** These files with the words of others where there are any, and the revisions of a third where those are newer. A file
 * that only the others have stands after them. */
export function over(
  files: readonly WrittenFile[],
  words: readonly WrittenFile[],
  revisions: readonly WrittenFile[] = words,
): readonly WrittenFile[] {
  const more = words.filter(({ path }) => !files.some((file) => file.path === path));
  return [...files, ...more].map(({ path, text, revision }) => ({
    path,
    text: words.find((file) => file.path === path)?.text ?? text,
    revision: revisions.find((file) => file.path === path)?.revision ?? revision,
  }));
}

/** As many letters as the server takes in one file. */
export const MOST_LETTERS = 60_000;

export function tooLong({ text }: WrittenFile): boolean {
  return text.length > MOST_LETTERS;
}

/** The files whose words are other than here. */
export function differing(
  files: readonly WrittenFile[],
  from: readonly WrittenFile[],
): readonly WrittenFile[] {
  return files.filter(({ path, text }) => from.find((file) => file.path === path)?.text !== text);
}
