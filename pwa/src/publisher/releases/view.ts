// A release as an editor reads it: what is in it, kind by kind.
import type { Language } from '../../text';
import type { Line } from '../shapes';

/** Texts before what holds them together and what is drawn. */
const ORDER: readonly Line['kind'][] = [
  'pathway',
  'page',
  'lesson',
  'exercise',
  'ladder',
  'ladder_rules',
  'flare_plan',
  'strategy',
  'safety',
  'directory',
  'goal_list',
  'figure',
];

export interface KindLines {
  readonly kind: Line['kind'];
  readonly lines: readonly Line[];
}

/** Every kind that the release has, each with its items by name. */
export function byKind(items: readonly Line[], language: Language): readonly KindLines[] {
  const kinds = [...new Set(items.map(({ kind }) => kind))].sort((a, b) => place(a) - place(b));
  const order = new Intl.Collator(language).compare;
  return kinds.map((kind) => ({
    kind,
    lines: items
      .filter((line) => line.kind === kind)
      .sort((one, other) => order(nameOf(one, language), nameOf(other, language))),
  }));
}

/** The title, or the id where an item has no title of its own. */
export function nameOf({ id, title }: Pick<Line, 'id' | 'title'>, language: Language): string {
  return title[language] ?? title.da ?? id;
}

/** A kind from a newer server comes last. */
function place(kind: Line['kind']): number {
  const at = ORDER.indexOf(kind);
  return at === -1 ? ORDER.length : at;
}
