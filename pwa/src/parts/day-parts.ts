// A day written as three numbers, as people say their birth date; null until it is a real one.
export interface DayParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export const NO_DAY: DayParts = { day: '', month: '', year: '' };

/** The ISO day that was written, or null where there is no such day. */
export function dayFrom({ day, month, year }: DayParts): string | null {
  if (!/^\d{1,2}$/.test(day.trim()) || !/^\d{1,2}$/.test(month.trim()) || !/^\d{4}$/.test(year.trim())) {
    return null;
  }
  const on = `${year.trim()}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
  const real = new Date(`${on}T00:00:00Z`);
  // A browser reads 31 February as 3 March.
  return Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== on ? null : on;
}
