// Days and ages as the clinic says them.
import { addDays, dayInCopenhagen } from '../../domain/days';
import { day, dayAndYear, language, t } from '../../text';

export function todayHere(): string {
  return dayInCopenhagen(new Date());
}

/** "i dag", "i går", "11. juli", and with the year where it is another one. */
export function dayWords(on: string, today: string): string {
  if (on === today) return t('clinic.today');
  if (on === addDays(today, -1)) return t('clinic.yesterday');
  return on.slice(0, 4) === today.slice(0, 4) ? day(on) : dayAndYear(on);
}

/** "i dag kl. 07.40" */
export function momentWords(at: string, today: string): string {
  const on = dayWords(dayInCopenhagen(new Date(at)), today);
  return t('clinic.at_time', { day: on, time: time(at) });
}

/** The day of a moment, by the calendar in Denmark. */
export function momentDay(at: string): string {
  return day(dayInCopenhagen(new Date(at)));
}

/** "fre. 20. nov.", for a table in which every day is named. */
export function shortDay(on: string): string {
  return new Date(`${on}T00:00:00Z`).toLocaleDateString(locale(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
}

/** "07.40", by the clock in Denmark. */
function time(at: string): string {
  return new Date(at).toLocaleTimeString(locale(), {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Copenhagen',
  });
}

function locale(): string {
  return language.value === 'da' ? 'da-DK' : 'en-GB';
}

/** Whole years on a day. */
export function ageOn(born: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}
