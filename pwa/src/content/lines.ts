// The words of an item as plain lines, one to a paragraph: what two editions of it are compared by.
import type { Block, Inline } from './items';

/** What is no sentence to a reader, or tells of the edition rather than being part of it. */
const LEFT_OUT = new Set(['slug', 'minutes', 'of_edition', 'changed', 'id', 't', 'level', 'tone', 'grade']);

export function linesOf(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  if (Array.isArray(words)) return words.flatMap(linesOf);
  if (typeof words !== 'object' || words === null) return [];
  if (isParagraph(words)) return [plain(words.c)];
  return Object.entries(words).flatMap(([name, value]) => (LEFT_OUT.has(name) ? [] : linesOf(value)));
}

function isParagraph(value: object): value is Extract<Block, { t: 'p' | 'h' }> {
  return 't' in value && (value.t === 'p' || value.t === 'h');
}

function plain(words: readonly Inline[]): string {
  return words.map((word) => (typeof word === 'string' ? word : plain(word.c))).join('');
}
