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

/** The files whose words are other than here. */
export function differing(
  files: readonly WrittenFile[],
  from: readonly WrittenFile[],
): readonly WrittenFile[] {
  return files.filter(({ path, text }) => from.find((file) => file.path === path)?.text !== text);
}
