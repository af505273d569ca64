// What a translation begins as: the Danish words, to be written over in English, under the edition that they are of.
import type { WrittenFile } from '../calls';
import { editionOf, partsOf } from './head';

/** The words of a file's head, which lie further in than the facts beside them. */
const WORDS = /^text:[^\n]*(?:\n(?:[ \t]+[^\n]*|\r?(?=\n)))*/m;

/** The English file that a Danish one lacks; null where its words or its edition cannot be found. */
export function translationOf({ path, text }: WrittenFile): WrittenFile | null {
  const parts = partsOf(path, text);
  const words = WORDS.exec(parts?.head ?? text)?.[0];
  const edition = editionOf(parts?.head ?? text);
  if (words === undefined || edition === null) return null;
  const facts = `of_edition: ${edition}\n${words.trimEnd()}\n`;
  return {
    path: path.replace(/^da\//, 'en/'),
    text: parts ? `---\n${facts}---\n${parts.body}` : facts,
    revision: 0,
  };
}
