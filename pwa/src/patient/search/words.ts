// A text as the words that are searched: where they stand, in letters that everybody's keyboard has.

export interface Word {
  /** In plain letters: "Rygsøjlen" is "rygsoejlen". */
  readonly plain: string;
  readonly from: number;
  readonly to: number;
}

const WORD = /[\p{L}\p{N}]+/gu;

export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map((hit) => ({
    plain: plainly(hit[0]),
    from: hit.index,
    to: hit.index + hit[0].length,
  }));
}

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ß: 'ss' };

/** Small letters without accents; whoever has no æ, ø or å writes ae, oe and aa. */
export function plainly(text: string): string {
  const small = written(text.normalize('NFC').toLowerCase());
  // Once more: an æ may have come out from under an accent.
  return written(small.normalize('NFD').replace(/\p{M}/gu, ''));
}

function written(text: string): string {
  return text.replace(/[æøåß]/g, (letter) => LETTERS[letter] ?? letter);
}
