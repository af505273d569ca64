// A text's file as an editor meets it: the facts at its head in fields, the words below as they are. Whatever a field
// does not know is left as it stands, to the byte; what no field understands is written by hand.

export interface Parts {
  /** Everything before the words, with the lines around it; empty where the file has no words of its own. */
  readonly head: string;
  readonly body: string;
}

const HEAD = /^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/;

/** A Markdown file in its two parts; null for a file that is one list of facts. */
export function partsOf(path: string, text: string): Parts | null {
  if (!path.endsWith('.md')) return null;
  const head = HEAD.exec(text)?.[0];
  return head === undefined ? null : { head, body: text.slice(head.length) };
}

// Words that go on below, on a line of their own, are more than a field shows.
const LINES = {
  title: /^( {2}title: )(.*)$(?!\r?\n {3,})/m,
  summary: /^( {2}summary: )(.*)$(?!\r?\n {3,})/m,
  slug: /^( {2}slug: )(.*)$(?!\r?\n {3,})/m,
} as const;
const DAY = /^(review_by: )(\d{4}-\d{2}-\d{2})$/m;
const TAGS = /^(tags: )\[([^\]"'#]*)\]$/m;
const OF_EDITION = /^(of_edition: )(\d+)$/m;
const EDITION = /^(edition: )(\d+)$/m;

export type Line = keyof typeof LINES;

/** The words of a field on one line; null where the head says it in another way. */
export function lineOf(head: string, line: Line): string | null {
  const written = LINES[line].exec(head)?.[2];
  return written === undefined ? null : scalarFrom(written);
}

export function withLine(head: string, line: Line, words: string): string {
  return head.replace(LINES[line], (_, key: string) => key + scalar(words));
}

export function reviewOf(head: string): string | null {
  return DAY.exec(head)?.[2] ?? null;
}

export function withReview(head: string, day: string): string {
  return head.replace(DAY, (_, key: string) => key + day);
}

export function tagsOf(head: string): readonly string[] | null {
  const written = TAGS.exec(head)?.[2];
  return written === undefined ? null : listed(written);
}

/** Tags as they are written with commas between. */
export function withTags(head: string, written: string): string {
  return head.replace(TAGS, (_, key: string) => `${key}[${listed(written).join(', ')}]`);
}

export function listed(written: string): string[] {
  return written
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);
}

/** Which edition of the Danish text a translation says that it is of. */
export function ofEdition(head: string): number | null {
  return numberIn(head, OF_EDITION);
}

export function editionOf(head: string): number | null {
  return numberIn(head, EDITION);
}

/** Somebody has held the translation against the Danish text, and it is still right. */
export function confirmed(head: string, edition: number): string {
  return head.replace(OF_EDITION, (_, key: string) => key + edition);
}

function numberIn(head: string, pattern: RegExp): number | null {
  const written = pattern.exec(head)?.[2];
  return written === undefined ? null : Number(written);
}

// What YAML reads as the same words without quotation marks.
const PLAIN = /^[A-Za-zÀ-ÿ][^:#\n"'[\]{}]*[^:#\s"'[\]{}]$/;
const NOT_WORDS = /^(true|false|null)$/;

export function scalar(words: string): string {
  return PLAIN.test(words) && !NOT_WORDS.test(words) ? words : JSON.stringify(words);
}

/** A scalar on one line as YAML reads it; null for anything else that may stand there. */
export function scalarFrom(written: string): string | null {
  const trimmed = written.trim();
  if (/^"(?:[^"\\]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"$/.test(trimmed)) return JSON.parse(trimmed) as string;
  if (/^'(?:[^']|'')*'$/.test(trimmed)) return trimmed.slice(1, -1).replaceAll("''", "'");
  return /^[^\s"'[\]{}>|*&!%@`#,?-][^#]*$/.test(trimmed) && !/: |:$/.test(trimmed) ? trimmed : null;
}
