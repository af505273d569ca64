// Civil days, written YYYY-MM-DD. A day has no hours here, so changing the clocks cannot move it.

const MS_PER_DAY = 86_400_000;
const WRITTEN = /^\d{4}-\d\d-\d\d$/;

const DAYS_IN_400_YEARS = 146_097;

/** The same days are read over and over; reading each once makes a fold a good deal faster. */
const READ = new Map<string, number>();

/** Counts days from 1970-01-01, so that a day can be added to and compared. */
export function dayNumber(day: string): number {
  return READ.get(day) ?? counted(day);
}

function counted(day: string): number {
  // Dates repeat after 400 years; four centuries on, no year is below 100, which Date.UTC would put in the 1900s.
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  return Date.UTC(year + 400, month - 1, date) / MS_PER_DAY - DAYS_IN_400_YEARS;
}

/** The same days are written over and over; spelling them once makes a fold twice as fast. */
const SPELT = new Map<number, string>();

export function dayOf(number: number): string {
  const spelt = SPELT.get(number) ?? new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
  SPELT.set(number, spelt);
  return spelt;
}

/** Whether the value is a day that the calendar has: the 30th of February is not, nor is the year 0. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  if (READ.has(value)) return true;
  if (!WRITTEN.test(value) || value < '0001') return false;
  const number = counted(value);
  if (Number.isNaN(number) || dayOf(number) !== value) return false;
  READ.set(value, number);
  return true;
}

export function addDays(day: string, days: number): string {
  return dayOf(dayNumber(day) + days);
}

/** How many days `later` lies after `earlier`; negative when it lies before. */
export function daysBetween(earlier: string, later: string): number {
  return dayNumber(later) - dayNumber(earlier);
}

/** The ISO weekday of a day number, 1 for Monday to 7 for Sunday; the first day counted was a Thursday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

export function weekday(day: string): number {
  return weekdayOf(dayNumber(day));
}

const COPENHAGEN = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The civil day in Denmark at an instant, wherever the phone thinks it is. */
export function dayInCopenhagen(instant: Date): string {
  const parts = Object.fromEntries(COPENHAGEN.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts['year']}-${parts['month']}-${parts['day']}`;
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The minutes since midnight on the clocks of Denmark at an instant. */
export function minuteInCopenhagen(instant: Date): number {
  const [hours, minutes] = CLOCK.format(instant).split(':');
  return Number(hours) * 60 + Number(minutes);
}
