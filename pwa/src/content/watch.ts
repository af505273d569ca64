// While somebody looks at the app, the list of recalls is asked for every few seconds: it is one small question, the
// same for everybody, that any cache in between can answer.
import { presence } from '../store/current';
import { refreshRecalls } from './recalls';

const EVERY = 10_000;

/** Asks as long as the page is looked at; `onNew` hears of it when something was new. The result stops it. */
export function watchRecalls(page: Window, onNew: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    if (page.document.visibilityState !== 'visible') return;
    // A quarter more or less, so that phones that were opened together do not ask together.
    timer = setTimeout(ask, EVERY * (0.75 + Math.random() / 2));
  };
  const ask = async (): Promise<void> => {
    const here = presence.value;
    if (here && (await refreshRecalls(here).catch(() => false))) onNew();
    wait();
  };
  page.document.addEventListener('visibilitychange', wait);
  wait();
  return () => {
    clearTimeout(timer);
    page.document.removeEventListener('visibilitychange', wait);
  };
}
