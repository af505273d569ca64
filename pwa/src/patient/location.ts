// Where the app is: the path as a signal, links followed inside the app's own addresses, and the browser's history left true.
import { type ReadonlySignal, signal } from '@preact/signals';
import { SCOPE } from './routes';

const now = signal(location.pathname);

export const path: ReadonlySignal<string> = now;

/** Whether the last move was a step back or forward: then the browser puts the page where it was. */
export let steppedBack = false;

export function followLinks(page: Window): void {
  page.addEventListener('popstate', () => {
    steppedBack = true;
    now.value = location.pathname;
  });
  page.document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !isPlain(event) || !isOurs(link)) return;
    event.preventDefault();
    go(link.pathname);
  });
}

export function go(to: string): void {
  if (to === now.value) {
    scrollTo(0, 0);
    return;
  }
  steppedBack = false;
  history.pushState(null, '', to);
  now.value = to;
}

/** A click that asks for a new tab, a download or a menu is the browser's. */
function isPlain(event: MouseEvent): boolean {
  const { button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = event;
  return button === 0 && !(ctrlKey || metaKey || shiftKey || altKey || defaultPrevented);
}

function isOurs(link: HTMLAnchorElement): boolean {
  return link.origin === location.origin && !link.target && !link.download && SCOPE.test(link.pathname);
}
