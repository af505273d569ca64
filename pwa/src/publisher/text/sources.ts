// The sources at a text's head, as rows. They are rewritten only when somebody changes one.
import { scalar, scalarFrom } from './head';

export const FACTS = ['title', 'ref', 'evidence', 'claim'] as const;
export type Fact = (typeof FACTS)[number];
export type SourceRow = Readonly<Record<Fact, string>>;

export const EVIDENCE = ['guideline', 'review', 'study', 'consensus', 'expert', 'none'] as const;

const BLOCK = /^sources:\n((?: {2}.*\n)*)/m;
const FACT = /^ {2}([- ]) (title|ref|evidence|claim): (.*)$/;

/** The rows; null where they are written in a way that rows cannot hold. */
export function sourcesOf(head: string): readonly SourceRow[] | null {
  const written = BLOCK.exec(head)?.[1];
  if (written === undefined) return null;
  const rows: Partial<Record<Fact, string>>[] = [];
  for (const line of written.split('\n').slice(0, -1)) {
    const [, dash, fact, words] = FACT.exec(line) ?? [];
    if (dash === '-') rows.push({});
    const row = rows.at(-1);
    const said = words === undefined ? null : scalarFrom(words);
    if (!row || said === null || fact === undefined || fact in row) return null;
    row[fact as Fact] = said;
  }
  return rows.every(isWhole) ? rows : null;
}

export function withSources(head: string, rows: readonly SourceRow[]): string {
  return head.replace(BLOCK, () => `sources:\n${rows.map(written).join('')}`);
}

function written(row: SourceRow): string {
  return FACTS.map((fact, at) => `  ${at === 0 ? '-' : ' '} ${fact}: ${scalar(row[fact])}\n`).join('');
}

function isWhole(row: Partial<Record<Fact, string>>): row is SourceRow {
  return FACTS.every((fact) => row[fact] !== undefined);
}
