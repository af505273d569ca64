// Asks the browser to wake the worker when there is a network, so that what waits leaves also when the app has been put
// away. Browsers that cannot do that send at the next opening.
import { SEND } from '../worker-messages';

/** The part of Background Sync that we use; TypeScript's own library does not have it. */
interface Wakeable {
  readonly sync?: { register(tag: string): Promise<void> };
}

let worker: Wakeable | null = null;

/** Finds the worker beforehand: an app that is being put away has no time left to look for it. */
export function findWhomToWake(): void {
  if (typeof navigator === 'undefined' || !navigator.serviceWorker) return;
  void navigator.serviceWorker.ready.then((registration) => {
    worker = registration as Wakeable;
  });
}

export function askToBeWoken(): void {
  // The browser may be told not to; then the app sends when it is opened.
  void worker?.sync?.register(SEND).catch(() => undefined);
}
