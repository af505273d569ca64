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

/** Why what somebody wrote is not an amount; each has a sentence of its own. */
export type AmountFault = 'not_a_number' | 'below_zero' | 'nothing' | 'not_whole' | 'too_much';

/** What a day can hold, where a clock says so. */
const IN_A_DAY: Readonly<Record<Unit, number>> = {
  minutes: 24 * 60,
  seconds: 24 * 3600,
  repetitions: MOST,
  steps: MOST,
  metres: MOST,
};

/** "12", "7,5", "7.5", and "4.500" for four and a half thousand. */
const WRITTEN = /^-?(\d+([.,]\d{1,2})?|\d{1,3}([.,]\d{3})+)$/;

/** What somebody wrote in a field: the amount, or what is wrong with it. Measuring may find nothing; a session did something. */
export function readAmount(text: string, unit: Unit, least: 'nothing' | 'something'): number | AmountFault {
  const said = text.replace(/\s/g, '').replace('\u2212', '-');
  if (!WRITTEN.test(said)) return 'not_a_number';
  const isGrouped = /[.,]\d{3}$/.test(said);
  const amount = Number(isGrouped ? said.replace(/[.,]/g, '') : said.replace(',', '.'));
  if (amount < 0) return 'below_zero';
  if (amount === 0 && least === 'something') return 'nothing';
  if (amount > IN_A_DAY[unit]) return 'too_much';
  return Number.isInteger(amount) || unit === 'minutes' || unit === 'seconds' ? amount : 'not_whole';
}

/** So much more than was asked for that a digit too many is likelier: it is asked about, and taken all the same. */
export function isSurprising(amount: number, quota: number): boolean {
  return amount > 3 * quota;
}
