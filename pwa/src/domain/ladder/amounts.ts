// docs/ladder.md §1: amounts, exact. Fractions of whole numbers, since neither a tenth nor a third is exact in binary.

import type { Unit } from '../entries';

/** `top / bottom`, not negative. Only a mean has a bottom that is not a power of ten. */
export interface Amount {
  readonly top: bigint;
  readonly bottom: bigint;
}

export const NOTHING: Amount = { top: 0n, bottom: 1n };

/** A number that has more digits than JavaScript keeps. A log has none; a case file may. */
export class LongNumber {
  constructor(readonly digits: string) {}
}

/** The amount that a value of JSON writes; null where it writes none. */
export function amountIn(value: unknown): Amount | null {
  if (value instanceof LongNumber) return ofDigits(value.digits);
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? exact(value) : null;
}

/** Reads a number by the decimal digits in which it is written. */
export function exact(number: number): Amount {
  if (Number.isSafeInteger(number)) return { top: BigInt(number), bottom: 1n };
  // Most amounts have a single decimal, and then there is no need to spell them.
  const tenths = Math.round(number * 10);
  if (tenths / 10 === number && tenths < 1e15) return { top: BigInt(tenths), bottom: 10n };
  return ofDigits(String(number)) ?? NOTHING;
}

const DECIMAL = /^(\d+)\.?(\d*)(?:e([+-]?\d+))?$/i;
/** Beyond this many digits a number is no amount of anything, and would only cost the reader memory. */
const MOST_DIGITS = 400;

function ofDigits(written: string): Amount | null {
  const [all, whole = '', decimals = '', exponent = '0'] = DECIMAL.exec(written) ?? [];
  const digits = (whole + decimals).replace(/^0+/, '');
  if (all === undefined) return null;
  if (digits === '') return NOTHING;
  const places = decimals.length - Number(exponent);
  const magnitude = Math.abs(digits.length - 1 - places);
  if (digits.length > MOST_DIGITS || magnitude > MOST_DIGITS) return null;
  if (places <= 0) return { top: BigInt(digits) * 10n ** BigInt(-places), bottom: 1n };
  return { top: BigInt(digits), bottom: 10n ** BigInt(places) };
}

/** Writes a decimal amount as a number. Up to fifteen digits a division finds it, beyond that only its digits do. */
export function toNumber(amount: Amount): number {
  const { top, bottom } = amount;
  if (bottom === 1n) return Number(top);
  return top < MOST_EXACT && bottom < MOST_EXACT ? Number(top) / Number(bottom) : Number(written(amount));
}

const MOST_EXACT = 10n ** 15n;

/** All digits of a decimal amount, and none that say nothing. */
export function written({ top, bottom }: Amount): string {
  if (bottom === 1n) return String(top);
  const places = String(bottom).length - 1;
  const digits = String(top).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
}

export const less = (a: Amount, b: Amount): boolean => a.top * b.bottom < b.top * a.bottom;
export const smaller = (a: Amount, b: Amount): Amount => (less(b, a) ? b : a);
export const larger = (a: Amount, b: Amount): Amount => (less(a, b) ? b : a);

/** Adds decimal amounts: of two powers of ten the larger is a multiple of the smaller. */
export function plus(a: Amount, b: Amount): Amount {
  if (a.bottom < b.bottom) return plus(b, a);
  return { top: a.top + b.top * (a.bottom / b.bottom), bottom: a.bottom };
}

export function percentOf(amount: Amount, percent: number | Amount): Amount {
  const { top, bottom } = typeof percent === 'number' ? exact(percent) : percent;
  return { top: amount.top * top, bottom: amount.bottom * bottom * 100n };
}

/** For each unit the smallest grain, the amount from which the grain is coarser, and that coarser grain. */
const GRAINS: Readonly<Record<Unit, readonly [number, number, number]>> = {
  minutes: [0.5, 10, 1],
  repetitions: [1, 1, 1],
  seconds: [1, 20, 5],
  steps: [10, 500, 50],
  metres: [10, 500, 50],
};

export const UNITS = Object.keys(GRAINS);

export function isUnit(value: unknown): value is Unit {
  return typeof value === 'string' && Object.hasOwn(GRAINS, value);
}

export function grainOf(unit: Unit, amount: Amount): Amount {
  const [fine, limit, coarse] = GRAINS[unit];
  return exact(less(amount, exact(limit)) ? fine : coarse);
}

/** An amount in its own grains: how many whole ones, and what is left over, in parts of one. */
function inGrains(unit: Unit, amount: Amount) {
  const grain = grainOf(unit, amount);
  const [top, parts] = [amount.top * grain.bottom, amount.bottom * grain.top];
  return { grain, count: top / parts, rest: top % parts, parts };
}

/** So many grains, but never none: an amount below one grain has the unit's smallest. */
const ofGrains = (grain: Amount, count: bigint): Amount => ({
  top: grain.top * (count || 1n),
  bottom: grain.bottom,
});

/** The nearest multiple of the amount's grain; a tie goes to the lower. */
export function snap(unit: Unit, amount: Amount): Amount {
  const { grain, count, rest, parts } = inGrains(unit, amount);
  return ofGrains(grain, 2n * rest > parts ? count + 1n : count);
}

export function roundDown(unit: Unit, amount: Amount): Amount {
  const { grain, count } = inGrains(unit, amount);
  return ofGrains(grain, count);
}

/** Whether an amount is above 0 and a multiple of its grain. */
export function isOnGrain(unit: Unit, amount: Amount): boolean {
  return amount.top > 0n && inGrains(unit, amount).rest === 0n;
}
