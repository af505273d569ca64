// A text cut into sentences short enough that no voice is cut off in the middle of one.

export interface Sentence {
  /** Where in the text it begins and ends. */
  readonly from: number;
  readonly to: number;
}

/** Some voices stop after about fifteen seconds; at a calm pace that is some 200 characters. */
const LONGEST = 180;
/** "kl. 8" and "f.eks. gå" end nothing: a sentence ends where a capital, a number after a space or a quote follows. */
const END = /[.!?:…]+["'»«”)]*(?=\s+["'«»“(]*\p{Lu})|[.!?:…]+["'»«”)]*\s*$/gu;

export function sentencesOf(text: string): readonly Sentence[] {
  const ends = [...text.matchAll(END)].map((hit) => hit.index + hit[0].length);
  const cuts = [...new Set([0, ...ends, text.length])];
  return cuts
    .slice(1)
    .map((to, at) => ({ from: cuts[at] ?? 0, to }))
    .flatMap((sentence) => shortened(text, sentence))
    .map((sentence) => trimmed(text, sentence))
    .filter(({ from, to }) => to > from);
}

/** A long sentence is cut at a comma, or else between words. */
function shortened(text: string, { from, to }: Sentence): readonly Sentence[] {
  if (to - from <= LONGEST) return [{ from, to }];
  const start = text.slice(from, from + LONGEST);
  const comma = start.lastIndexOf(', ');
  const space = start.lastIndexOf(' ');
  const length = comma > LONGEST / 3 ? comma + 1 : space > 0 ? space : LONGEST;
  return [{ from, to: from + length }, ...shortened(text, { from: from + length, to })];
}

function trimmed(text: string, { from, to }: Sentence): Sentence {
  const said = text.slice(from, to);
  return { from: to - said.trimStart().length, to: from + said.trimEnd().length };
}
