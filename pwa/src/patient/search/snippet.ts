// The piece of a text that shows why it was found, cut into what is marked and what is not. Never anything but words.

import type { Doc, Index } from './search';
import { stemOf } from './stem';
import { wordsOf } from './words';

export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

const BEFORE = 40;
const LENGTH = 150;

export function snippetOf<D extends Doc>(index: Index<D>, doc: D, by: ReadonlySet<string>): readonly Piece[] {
  const passages = [...doc.passages, doc.summary].map((text) => ({ text, hits: hitsIn(index, text, by) }));
  const kinds = ({ hits }: { hits: readonly Span[] }) => new Set(hits.map(({ stem }) => stem)).size;
  const best = passages.toSorted((one, other) => kinds(other) - kinds(one))[0];
  if (!best?.hits[0]) return [{ text: shortened(doc.summary), hit: false }];
  return piecesOf(best.text, best.hits);
}

/** The whole text, cut where it is marked. */
export function marked<D extends Doc>(
  index: Index<D>,
  text: string,
  by: ReadonlySet<string>,
): readonly Piece[] {
  return cut(text, 0, text.length, hitsIn(index, text, by));
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly stem: string;
}

function hitsIn<D extends Doc>(index: Index<D>, text: string, by: ReadonlySet<string>): readonly Span[] {
  return wordsOf(text)
    .map(({ plain, from, to }) => ({
      from,
      to,
      stem: index.forms.get(plain) ?? stemOf(plain, index.language),
    }))
    .filter(({ stem }) => by.has(stem) || (index.parts.get(stem) ?? []).some((part) => by.has(part)));
}

function piecesOf(text: string, hits: readonly Span[]): readonly Piece[] {
  const first = hits[0]?.from ?? 0;
  const start = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
  const rest = text.length - start <= LENGTH ? text.length : text.lastIndexOf(' ', start + LENGTH);
  const end = Math.max(rest, hits[0]?.to ?? 0);
  const pieces = cut(text, start, end, hits);
  const opening = start > 0 ? [{ text: '… ', hit: false }] : [];
  const closing = end < text.length ? [{ text: ' …', hit: false }] : [];
  return [...opening, ...pieces, ...closing];
}

function cut(text: string, start: number, end: number, hits: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const { from, to } of hits.filter((hit) => hit.from >= start && hit.to <= end)) {
    pieces.push({ text: text.slice(at, from), hit: false }, { text: text.slice(from, to), hit: true });
    at = to;
  }
  pieces.push({ text: text.slice(at, end), hit: false });
  return pieces.filter((piece) => piece.text !== '');
}

function shortened(text: string): string {
  return text.length <= LENGTH ? text : `${text.slice(0, text.lastIndexOf(' ', LENGTH))} …`;
}
