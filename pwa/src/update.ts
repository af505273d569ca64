// The service worker: registered when the first screen stands, and changed for a newer one when the patient says so.
import { type ReadonlySignal, signal } from '@preact/signals';
import { HOLD_THE_REST, TAKE_OVER } from './worker-messages';

/** The part of Trusted Types that we use; TypeScript's own library does not have it yet. */
interface ScriptUrlPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

const WORKER = '/sw.js';
const HOUR = 3_600_000;

const waiting = signal<ServiceWorker | null>(null);
const ready = signal(false);

/** A newer version lies ready on the phone. It is taken in when the patient says so, or when the app next starts. */
export const updateReady: ReadonlySignal<boolean> = ready;

/** Changes to the newer version, and reloads once it is in charge. */
export function takeUpdate(): void {
  const reload = (): void => location.reload();
  // Another tab has taken it, or the server has withdrawn the one before: it is in charge already.
  if (waiting.value?.state !== 'installed') reload();
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  waiting.value?.postMessage(TAKE_OVER);
}

/** Has the worker fetch what it would leave until the app is opened again. */
export function holdTheRest(): void {
  if (!('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage(HOLD_THE_REST));
}

export function registerWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  // A chunk of this version that a deployment has taken away: only the newer version can go on.
  addEventListener('vite:preloadError', () => {
    if (navigator.onLine) ready.value = true;
  });
  navigator.serviceWorker
    .register(workerUrl(), { updateViaCache: 'none' })
    .then(followUpdates)
    // Private windows may refuse. The app then works with network only.
    .catch(() => undefined);
}

/** Trusted Types are enforced: this policy lets one address be a script, and nothing else become one. */
function workerUrl(): string {
  const { trustedTypes } = window as { readonly trustedTypes?: ScriptUrlPolicies };
  const policy = trustedTypes?.createPolicy('sw', {
    createScriptURL(url) {
      if (url !== WORKER) throw new TypeError('only the service worker may become a script');
      return url;
    },
  });
  return policy?.createScriptURL(WORKER) ?? WORKER;
}

function followUpdates(registration: ServiceWorkerRegistration): void {
  const offer = (worker: ServiceWorker | null): void => {
    // Without a controller this is the first installation, which there is nothing to change from.
    if (!worker || !navigator.serviceWorker.controller) return;
    waiting.value = worker;
    ready.value = true;
  };
  const follow = (worker: ServiceWorker | null): void =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') offer(worker);
    });
  offer(registration.waiting);
  // The browser may have found a newer one before anybody listened.
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
  // An installed app can stay open for weeks.
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < HOUR) return;
    asked = Date.now();
    registration.update().catch(() => undefined);
  });
}
