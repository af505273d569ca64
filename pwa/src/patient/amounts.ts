// Amounts as a patient moves and writes them: one grain less, one grain more, and what stands in a field.
import type { Unit } from '../domain/entries';
import { exact, grainOf, toNumber } from '../domain/ladder/amounts';

const MOST = 100_000;

function grain(unit: Unit, amount: number): number {
  return toNumber(grainOf(unit, exact(amount)));
}

export function more(unit: Unit, amount: number): number {
  return Math.min(amount + grain(unit, amount), MOST);
}

/** One grain less, never below the smallest. Just under a limit the finer grain of the lower amounts holds. */
export function fewer(unit: Unit, amount: number): number {
  const coarse = amount - grain(unit, amount);
  const down = amount - grain(unit, Math.max(coarse, 0));
  return down > 0 ? down : amount;
}

/** What somebody wrote in a field, with a comma or a point; null when it is not an amount of 0 or more. */
export function written(text: string): number | null {
  const amount = /^\s*\d{1,6}([.,]\d{1,2})?\s*$/.test(text) ? Number(text.replace(',', '.')) : null;
  return amount !== null && amount <= MOST ? amount : null;
}
