// JSON whose numbers stay what they were, however many digits they have; JavaScript by itself keeps about sixteen.

import { amountIn, exact, LongNumber, less } from '../src/domain/ladder/amounts';

const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;
/** So many characters without an exponent are kept by any number. */
const SURELY_KEPT = /^-?[\d.]{1,15}$/;

/** Reads JSON. A number that would become another one is a `LongNumber`. */
export function parseExactly(text: string): unknown {
  JSON.parse(text); // What is no JSON is told of the text as it came.
  const mark = unused(text);
  const marked = text.replace(TEXT_OR_NUMBER, (part) =>
    part.startsWith('"') || isKept(part) ? part : `{"${mark}":"${part}"}`,
  );
  return JSON.parse(marked, (_, value) => {
    const digits: unknown = value?.[mark];
    return typeof digits === 'string' ? new LongNumber(digits) : value;
  });
}

/** A name that the text has nowhere. */
function unused(text: string): string {
  let mark = 'long';
  while (text.includes(mark)) mark += 'er';
  return mark;
}

function isKept(digits: string): boolean {
  if (SURELY_KEPT.test(digits)) return true;
  const number = Math.abs(Number(digits));
  const meant = amountIn(new LongNumber(digits.replace('-', '')));
  if (!Number.isFinite(number) || !meant) return false;
  const kept = exact(number);
  return !less(kept, meant) && !less(meant, kept);
}

/** An amount as it will be printed. Equal ones are one value, so that they can be compared as values are. */
export class Digits {
  static readonly #all = new Map<string, Digits>();

  private constructor(readonly digits: string) {}

  static of(digits: string): Digits {
    const known = Digits.#all.get(digits) ?? new Digits(digits);
    Digits.#all.set(digits, known);
    return known;
  }
}

/** Writes JSON in which `Digits` are numbers. */
export function writeExactly(value: unknown): string {
  if (value instanceof Digits) return value.digits;
  if (Array.isArray(value)) return `[${value.map(writeExactly).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([name, field]) => `${JSON.stringify(name)}: ${writeExactly(field)}`,
  );
  return `{${fields.join(', ')}}`;
}
