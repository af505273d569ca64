// When Danish general practices answer: on weekdays from 8 to 16, and not on the days on which the whole country is closed.
// The public holidays are those of the law, which has had no Great Prayer Day since 2024. Constitution Day, Christmas Eve
// and New Year's Eve are holidays by custom and agreement; that practices are closed then is not confirmed by a region.
import { addDays, weekday } from './days';

/** A civil day and the minutes since midnight, by the clock in Denmark. */
export interface Moment {
  readonly day: string;
  readonly minute: number;
}

export const OPENS = 8 * 60;
const CLOSES = 16 * 60;
const SATURDAY = 6;

/** Month and day of what is closed every year. */
const FIXED: readonly string[] = ['01-01', '06-05', '12-24', '12-25', '12-26', '12-31'];
/** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter, Easter Monday, Ascension Day, Whit Sunday and Monday. */
const FROM_EASTER: readonly number[] = [-3, -2, 0, 1, 39, 49, 50];

export function isHoliday(day: string): boolean {
  if (FIXED.includes(day.slice(5))) return true;
  const easter = easterSunday(Number(day.slice(0, 4)));
  return FROM_EASTER.some((days) => addDays(easter, days) === day);
}

export function isSurgeryOpen({ day, minute }: Moment): boolean {
  return isSurgeryDay(day) && minute >= OPENS && minute < CLOSES;
}

/** The day on which the own doctor answers next: today, while that is open or still to open. */
export function nextSurgeryDay({ day, minute }: Moment): string {
  let next = minute < CLOSES ? day : addDays(day, 1);
  while (!isSurgeryDay(next)) next = addDays(next, 1);
  return next;
}

function isSurgeryDay(day: string): boolean {
  return weekday(day) < SATURDAY && !isHoliday(day);
}

/** Easter Sunday of the Gregorian calendar, by the anonymous rule of 1876 (Meeus, Jones and Butcher). */
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const skipped = Math.floor((century + 8) / 25);
  const epact =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((century - skipped + 1) / 3) + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return addDays(`${year}-03-22`, epact + toSunday - 7 * late);
}
