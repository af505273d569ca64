// An entry that reached the server before its day had begun there: it waits on the phone, and goes by itself tomorrow.
import { addDays, dayInCopenhagen } from '../domain/days';
import type { RefusedMutation } from './rows';

/**
 * Refused as of tomorrow: a clock that is a little fast, around midnight. Nothing is wrong with the entry, and nobody
 * need do anything. Any other day is a clock that is or was wrong by days, and that the patient has to see to.
 */
export function waitsForItsDay({ code, on, at, dealt_with_at }: RefusedMutation): boolean {
  if (code !== 'in_the_future' || dealt_with_at !== null) return false;
  return on === addDays(dayInCopenhagen(new Date(at)), 1);
}
