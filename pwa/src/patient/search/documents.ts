// What there is to search on this phone: one edition of each text, in the language of the screen, and where it opens.
import type { Block, Inline, Item } from '../../content/items';
import type { Language } from '../../text';
import { FLARE_PLAN, FLARE_SIGNS, STAIRS, textAt } from '../routes';
import type { Doc } from './search';

/** Kinds that a reader can open. What holds others together, or is drawn, is found through them. */
export const SEARCHED = ['page', 'lesson', 'exercise', 'ladder', 'strategy', 'flare_plan', 'safety'] as const;
export type Searched = (typeof SEARCHED)[number];
type Readable = Extract<Item, { kind: Searched }>;

export interface Found extends Doc {
  readonly id: string;
  readonly kind: Searched;
  readonly href: string;
}

/** The pinned edition of a text that a plan has, and else the newest that is held. What was recalled is not found. */
export function documentsOf(
  held: ReadonlyMap<string, Item>,
  pinned: ReadonlySet<string>,
  recalled: (item: Item) => boolean,
  language: Language,
): readonly Found[] {
  const best = new Map<string, { sha256: string; item: Readable }>();
  for (const [sha256, item] of held) {
    if (!isSearched(item) || recalled(item)) continue;
    const before = best.get(item.id);
    if (!before || worth(sha256, item, pinned) > worth(before.sha256, before.item, pinned)) {
      best.set(item.id, { sha256, item });
    }
  }
  return [...best.values()].map(({ sha256, item }) => documentOf(sha256, item, language));
}

function isSearched(item: Item): item is Readable {
  return (SEARCHED as readonly string[]).includes(item.kind);
}

/** No edition has so high a number that it could weigh more than being pinned. */
function worth(sha256: string, { edition }: Item, pinned: ReadonlySet<string>): number {
  return edition + (pinned.has(sha256) ? 1_000_000 : 0);
}

function documentOf(sha256: string, item: Readable, language: Language): Found {
  const { title, summary, passages } = said(item, language);
  return { id: item.id, kind: item.kind, href: hrefOf(sha256, item.kind), title, summary, passages };
}

function said(item: Readable, language: Language): Doc {
  switch (item.kind) {
    case 'page': {
      const { title, summary, body } = item.text[language];
      return { title, summary, passages: passagesOf(body) };
    }
    case 'lesson': {
      const { title, summary, body, questions } = item.text[language];
      const asked = questions.flatMap(({ ask, answers }) => [ask, ...answers.map(({ teaches }) => teaches)]);
      return { title, summary, passages: [...passagesOf(body), ...asked] };
    }
    case 'exercise': {
      const { title, purpose, position, steps, cautions } = item.text[language];
      return { title, summary: purpose, passages: [position, ...steps, ...cautions] };
    }
    case 'ladder': {
      const { title, activity, instructions, measuring } = item.text[language];
      return { title, summary: activity, passages: [...passagesOf(instructions), ...passagesOf(measuring)] };
    }
    case 'strategy': {
      const { title, body } = item.text[language];
      return { title, summary: '', passages: passagesOf(body) };
    }
    case 'flare_plan': {
      const { title, intro, body } = item.text[language];
      return { title, summary: intro, passages: passagesOf(body) };
    }
    case 'safety': {
      const { title, lead, urgent, soon, say, after } = item.text[language];
      return {
        title,
        summary: lead,
        passages: [...urgent, ...soon].map(({ text }) => text).concat(say, after),
      };
    }
  }
}

function hrefOf(sha256: string, kind: Searched): string {
  if (kind === 'safety') return FLARE_SIGNS;
  if (kind === 'strategy' || kind === 'flare_plan') return FLARE_PLAN;
  return kind === 'ladder' ? STAIRS : textAt(sha256);
}

/** The paragraphs and headings of a text, in reading order. */
function passagesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.t) {
      case 'p':
      case 'h':
        return [plain(block.c)];
      case 'ul':
      case 'ol':
        return block.items.flatMap(passagesOf);
      case 'note':
      case 'advice':
        return [block.title, ...passagesOf(block.c)].filter(Boolean);
      default:
        return [];
    }
  });
}

function plain(words: readonly Inline[]): string {
  return words.map((word) => (typeof word === 'string' ? word : plain(word.c))).join('');
}
