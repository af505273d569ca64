/// <reference lib="webworker" />
// The service worker: keeps the patient's shell on the phone, so that the app opens without network. It never sees
// an API answer, and it never takes over from an older one unasked.
import { isOurs, isScreen } from './policy';

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build: what to hold, and the hash that an answer without a hashed name must have. */
declare const __PRECACHE__: readonly (readonly [path: string, integrity?: string])[];
declare const __VERSION__: string;

const SHELF = `rygvej-${__VERSION__}`;

self.addEventListener('install', (event) => {
  event.waitUntil(precache());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOlder());
});

self.addEventListener('message', (event) => {
  if (event.data === 'take over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !isOurs(url, self.location.origin)) return;
  if (request.mode === 'navigate') {
    if (isScreen(url)) event.respondWith(held('/').then((shell) => shell ?? fetch(request)));
  } else {
    event.respondWith(held(url.pathname).then((file) => file ?? fetch(request)));
  }
});

/**
 * All or nothing: a shell from one deployment with chunks from another would open to a blank page. The shell is
 * therefore asked for anew and must have the hash that it was built with. Files whose names carry their hash come
 * from the browser's cache, where the page that registered us has just put them.
 */
async function precache(): Promise<void> {
  const shelf = await caches.open(SHELF);
  await shelf.addAll(
    __PRECACHE__.map(([path, integrity]) =>
      integrity ? new Request(path, { cache: 'no-cache', integrity }) : new Request(path),
    ),
  );
}

async function dropOlder(): Promise<void> {
  const shelves = await caches.keys();
  await Promise.all(shelves.filter((name) => name !== SHELF).map((name) => caches.delete(name)));
}

/** By path alone: what the server varies its answers by does not change these files. */
function held(path: string): Promise<Response | undefined> {
  return caches.match(path, { cacheName: SHELF, ignoreVary: true });
}
