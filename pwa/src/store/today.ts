// The patient's civil day in Denmark, as a signal that moves on by itself.
import { type ReadonlySignal, signal } from '@preact/signals';
import { dayInCopenhagen } from '../domain/days';

const HOUR = 3_600_000;

const day = signal(dayInCopenhagen(new Date()));

export const today: ReadonlySignal<string> = day;

/** A phone's timers sleep with it, so the day is also read whenever the app is looked at again. */
export function watchTheDay(page: Document): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const look = (): void => {
    const now = new Date();
    day.value = dayInCopenhagen(now);
    clearTimeout(timer);
    // Danish midnight always falls on a whole hour, in summer and in winter.
    timer = setTimeout(look, HOUR - (now.getTime() % HOUR) + 50);
  };
  look();
  page.addEventListener('visibilitychange', look);
  return () => {
    clearTimeout(timer);
    page.removeEventListener('visibilitychange', look);
  };
}
