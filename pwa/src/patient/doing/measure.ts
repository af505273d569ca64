// From time on a watch to an amount of the ladder, and back: never more than was done, and never nothing.
import type { Unit } from '../../domain/entries';

/** How an activity is followed while it is done. Steps and metres are counted by something else, and written. */
export type Way = 'timer' | 'counter';

export const WAYS: Readonly<Record<Unit, Way | null>> = {
  minutes: 'timer',
  seconds: 'timer',
  repetitions: 'counter',
  steps: null,
  metres: null,
};

const SECOND = 1000;
const HALF_A_MINUTE = 30 * SECOND;

/** Rounded down to the grain, as every quota is; a start counts as the smallest amount. */
export function amountOf(unit: Unit, ran: number): number {
  if (unit === 'minutes') {
    const halves = Math.max(1, Math.floor(ran / HALF_A_MINUTE));
    return halves < 20 ? halves / 2 : Math.floor(halves / 2);
  }
  const seconds = Math.max(1, Math.floor(ran / SECOND));
  return seconds < 20 ? seconds : Math.floor(seconds / 5) * 5;
}

/** How long an amount takes. */
export function timeOf(unit: Unit, amount: number): number {
  return amount * (unit === 'minutes' ? 2 * HALF_A_MINUTE : SECOND);
}

/** "7:32", or "1:07:32" */
export function asClock(ran: number): string {
  const seconds = Math.floor(ran / SECOND);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
