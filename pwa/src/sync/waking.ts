// Asks the browser to wake the worker when there is a network, so that what waits leaves also when the app has been put
// away. Browsers that cannot do that send at the next opening.
import { SEND } from '../worker-messages';

/** The part of Background Sync that we use; TypeScript's own library does not have it. */
interface Wakeable {
  readonly sync?: { register(tag: string): Promise<void> };
}

export function askToBeWoken(): void {
  if (typeof navigator === 'undefined' || !navigator.serviceWorker) return;
  void navigator.serviceWorker.ready
    .then((registration) => (registration as Wakeable).sync?.register(SEND))
    // The browser may be told not to; then the app sends when it is opened.
    .catch(() => undefined);
}
