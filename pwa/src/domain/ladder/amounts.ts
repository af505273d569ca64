// ladder.md §1: amounts, exact. A fraction of whole numbers, since neither a tenth nor a third is exact in binary.

import type { Unit } from '../entries';

/** `top / bottom`, never negative. Only a mean has a bottom that is not a power of ten. */
export interface Amount {
  readonly top: bigint;
  readonly bottom: bigint;
}

const DECIMAL = /^(\d+)\.?(\d*)(?:e(.+))?$/;

/** Reads a number by the decimal digits in which it is written. */
export function exact(number: number): Amount {
  const [, whole = '', decimals = '', exponent = '0'] = DECIMAL.exec(String(number)) ?? [];
  const digits = BigInt(whole + decimals);
  const places = decimals.length - Number(exponent);
  return places > 0
    ? { top: digits, bottom: 10n ** BigInt(places) }
    : { top: digits * 10n ** BigInt(-places), bottom: 1n };
}

/** Writes a decimal amount as a number, through its digits. */
export function toNumber({ top, bottom }: Amount): number {
  return bottom === 1n ? Number(top) : Number(`${top}e-${String(bottom).length - 1}`);
}

export const NOTHING: Amount = { top: 0n, bottom: 1n };

export function less(a: Amount, b: Amount): boolean {
  return a.top * b.bottom < b.top * a.bottom;
}

export const smaller = (a: Amount, b: Amount): Amount => (less(b, a) ? b : a);
export const larger = (a: Amount, b: Amount): Amount => (less(a, b) ? b : a);

/** Adds decimal amounts: of two powers of ten the larger is a multiple of the smaller. */
export function plus(a: Amount, b: Amount): Amount {
  if (a.bottom < b.bottom) return plus(b, a);
  return { top: a.top + b.top * (a.bottom / b.bottom), bottom: a.bottom };
}

export function mean(amounts: readonly Amount[]): Amount {
  const sum = amounts.reduce(plus);
  return { top: sum.top, bottom: sum.bottom * BigInt(amounts.length) };
}

export function percentOf(amount: Amount, percent: number): Amount {
  const { top, bottom } = exact(percent);
  return { top: amount.top * top, bottom: amount.bottom * bottom * 100n };
}

/** For each unit the smallest grain, the amount from which the grain is coarser, and that coarser grain. */
const GRAINS: Readonly<Record<Unit, readonly [Amount, Amount, Amount]>> = {
  minutes: [exact(0.5), exact(10), exact(1)],
  repetitions: [exact(1), exact(1), exact(1)],
  seconds: [exact(1), exact(20), exact(5)],
  steps: [exact(10), exact(500), exact(50)],
  metres: [exact(10), exact(500), exact(50)],
};

export function isUnit(value: unknown): value is Unit {
  return typeof value === 'string' && Object.hasOwn(GRAINS, value);
}

export function grainOf(unit: Unit, amount: Amount): Amount {
  const [fine, limit, coarse] = GRAINS[unit];
  return less(amount, limit) ? fine : coarse;
}

/** Counts an amount in its own grains: how many whole ones, and whether what is left over is 0, or over half. */
function inGrains(unit: Unit, amount: Amount) {
  const grain = grainOf(unit, amount);
  const [top, bottom] = [amount.top * grain.bottom, amount.bottom * grain.top];
  const rest = top % bottom;
  return { grain, count: top / bottom, whole: rest === 0n, overHalf: 2n * rest > bottom };
}

/** At least one grain; an amount below one grain has the unit's smallest. */
function atLeastOne(grain: Amount, count: bigint): Amount {
  return { top: grain.top * (count || 1n), bottom: grain.bottom };
}

/** The nearest multiple of the amount's grain; a tie goes to the lower. */
export function snap(unit: Unit, amount: Amount): Amount {
  const { grain, count, overHalf } = inGrains(unit, amount);
  return atLeastOne(grain, overHalf ? count + 1n : count);
}

export function roundDown(unit: Unit, amount: Amount): Amount {
  const { grain, count } = inGrains(unit, amount);
  return atLeastOne(grain, count);
}

/** Whether an amount is above 0 and a multiple of its grain. */
export function isOnGrain(unit: Unit, amount: Amount): boolean {
  return amount.top > 0n && inGrains(unit, amount).whole;
}
