// Finds texts by words: their forms, what they are made of, and what was nearly written. All of it on the phone.
import type { Language } from '../../text';
import { partsOf } from './compounds';
import { sameAs } from './same-words';
import { stemOf } from './stem';
import { STOP_WORDS } from './stop-words';
import { slips, slipsAllowed } from './typos';
import { wordsOf } from './words';

/** What is searched of one text. */
export interface Doc {
  readonly title: string;
  readonly summary: string;
  readonly passages: readonly string[];
}

export interface Index<D extends Doc> {
  readonly language: Language;
  readonly docs: readonly D[];
  /** For each stem the texts that have it, and how much it says about each. */
  readonly stems: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Every word as it is written, and its stem. */
  readonly forms: ReadonlyMap<string, string>;
  /** What compound stems are made of. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

export interface Hit<D extends Doc> {
  readonly doc: D;
  readonly score: number;
  /** The stems by which it was found, to be marked where they stand. */
  readonly by: ReadonlySet<string>;
}

/** A word in the title says most about a text, and one of many in its body least. */
const WEIGHTS = { title: 12, summary: 4, body: 1 };
/** A part of a word says less than the word, and a word that was nearly written less than one that was. */
const OF_A_PART = 0.6;
const OF_ALL_PARTS = 0.8;
const OF_A_BEGINNING = 0.5;
const OF_THE_SAME = 0.5;
const OF_A_SLIP = [1, 0.5, 0.3];
const SHORTEST_BEGINNING = 2;
const SHORTEST_HEAD = 3;

export function indexOf<D extends Doc>(docs: readonly D[], language: Language): Index<D> {
  const stems = new Map<string, Map<number, number>>();
  const forms = new Map<string, string>();
  docs.forEach((doc, at) => {
    for (const [text, weight] of weighed(doc)) {
      for (const { plain } of wordsOf(text)) {
        const stem = forms.get(plain) ?? stemOf(plain, language);
        forms.set(plain, stem);
        add(stems, stem, at, weight);
      }
    }
  });
  const parts = new Map<string, readonly string[]>();
  const simple = new Set(stems.keys());
  for (const stem of simple) {
    const made = partsOf(stem, (one) => one !== stem && simple.has(one));
    if (made.length === 0) continue;
    parts.set(stem, made);
    for (const [at, weight] of stems.get(stem) ?? []) {
      for (const part of made) add(stems, part, at, weight * OF_A_PART);
    }
  }
  return { language, docs, stems, forms, parts };
}

function weighed({ title, summary, passages }: Doc): readonly (readonly [string, number])[] {
  return [
    [title, WEIGHTS.title],
    [summary, WEIGHTS.summary],
    ...passages.map((passage) => [passage, WEIGHTS.body] as const),
  ];
}

function add(stems: Map<string, Map<number, number>>, stem: string, at: number, weight: number): void {
  const found = stems.get(stem) ?? new Map<number, number>();
  found.set(at, (found.get(at) ?? 0) + weight);
  stems.set(stem, found);
}

/** The texts that have all the words, the best first; where none has all, those that have most of them. */
export function find<D extends Doc>(index: Index<D>, asked: string): readonly Hit<D>[] {
  const words = wordsOf(asked).map(({ plain }) => plain);
  const meant = words.filter((word) => !STOP_WORDS[index.language].has(word));
  const terms = (meant.length > 0 ? meant : words).map((word, at, all) =>
    matches(index, word, at === all.length - 1),
  );
  const scores = index.docs.map((doc, at) => {
    const found = terms.map((term) => term.get(at)).filter((one) => one !== undefined);
    const score = found.reduce((sum, one) => sum + one.score, 0);
    return { doc, score, terms: found.length, by: new Set(found.flatMap(({ by }) => by)) };
  });
  const most = Math.max(0, ...scores.map(({ terms: count }) => count));
  return scores
    .filter(({ terms: count }) => count > 0 && count === most)
    .sort((one, other) => other.score - one.score)
    .map(({ doc, score, by }) => ({ doc, score, by }));
}

interface Match {
  readonly score: number;
  readonly by: readonly string[];
}

/** What one word finds: its forms, what it is made of or begins, its like, and else what was nearly written. */
function matches<D extends Doc>(index: Index<D>, word: string, isLast: boolean): ReadonlyMap<number, Match> {
  const stem = stemOf(word, index.language);
  const found = new Map<number, Match>();
  take(found, index, [stem], 1);
  const made = partsOf(stem, (one) => index.stems.has(one));
  if (made.length > 0) take(found, index, made, OF_ALL_PARTS);
  if (isLast && word.length >= SHORTEST_BEGINNING) {
    for (const begun of beginning(index, word)) take(found, index, [begun], OF_A_BEGINNING);
  }
  for (const same of sameAs(stem, index.language)) take(found, index, [same], OF_THE_SAME);
  if (found.size === 0) {
    for (const [near, distance] of nearly(index, word)) take(found, index, [near], OF_A_SLIP[distance] ?? 0);
  }
  if (found.size === 0) {
    for (const [head, near, distance] of nearlyMade(index, word)) {
      take(found, index, [head, near], OF_ALL_PARTS * (OF_A_SLIP[distance] ?? 0));
    }
  }
  return found;
}

/** Adds the texts that have all these stems. A text is worth what its best way of being found is worth. */
function take<D extends Doc>(
  found: Map<number, Match>,
  { stems, docs }: Index<D>,
  by: readonly string[],
  worth: number,
): void {
  const lists = by.map((stem) => stems.get(stem) ?? new Map<number, number>());
  for (const at of lists[0]?.keys() ?? []) {
    if (!lists.every((list) => list.has(at))) continue;
    const score = lists.reduce(
      (sum, list) =>
        sum + (worth * rarity(list.size, docs.length) * Math.sqrt(list.get(at) ?? 0)) / by.length,
      0,
    );
    const before = found.get(at);
    if (!before || score > before.score) found.set(at, { score, by: [...(before?.by ?? []), ...by] });
    else found.set(at, { score: before.score, by: [...before.by, ...by] });
  }
}

/** A word that stands everywhere says little about where to look. */
function rarity(having: number, all: number): number {
  return Math.log(1 + all / having);
}

function beginning<D extends Doc>({ forms }: Index<D>, word: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [form, stem] of forms) if (form.startsWith(word)) found.add(stem);
  return found;
}

function nearly<D extends Doc>({ forms }: Index<D>, word: string): ReadonlyMap<string, number> {
  const allowed = slipsAllowed(word);
  const found = new Map<string, number>();
  for (const [form, stem] of forms) {
    const distance = allowed > 0 ? slips(word, form, allowed) : null;
    if (distance !== null) found.set(stem, Math.min(distance, found.get(stem) ?? distance));
  }
  return found;
}

/** A word made of a known one and of one that was nearly written: "rygsmeter" is "ryg" and "smerter". */
function* nearlyMade<D extends Doc>(
  index: Index<D>,
  word: string,
): Generator<readonly [head: string, near: string, distance: number]> {
  for (let at = SHORTEST_HEAD; at < word.length; at += 1) {
    const head = stemOf(word.slice(0, at), index.language);
    if (!index.stems.has(head)) continue;
    for (const [near, distance] of nearly(index, word.slice(at))) yield [head, near, distance];
  }
}
