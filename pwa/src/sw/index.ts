/// <reference lib="webworker" />
// The service worker: keeps the patient's shell on the phone, so that the app opens without network. It never sees
// an API answer, and takes over from an older one only when asked to, or when the server has withdrawn that one.
import { overTheNetwork } from '../sync/transport';
import { HOLD_THE_REST, SEND, TAKE_OVER } from '../worker-messages';
import { isOurs, isScreen } from './policy';
import { sendWhatWaits } from './send';
import { makeWay, withdrawnVersions } from './withdrawn';

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build: what to hold, and the hash that an answer without a hashed name must have. */
declare const __PRECACHE__: readonly (readonly [path: string, integrity?: string])[];
declare const __VERSION__: string;
/** What may wait until the app is opened a second time: the other language, and screens that are seldom opened. */
declare const __LATER__: readonly string[];

/** Background Sync, which TypeScript's own library does not have. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

const shelfOf = (version: string) => `rygvej-${version}`;
const SHELF = shelfOf(__VERSION__);

self.addEventListener('install', (event) => {
  event.waitUntil(install());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOlder());
});

self.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) void self.skipWaiting();
  if (event.data === HOLD_THE_REST) event.waitUntil(holdTheRest());
});

self.addEventListener('sync', (event) => {
  const woken = event as SyncEvent;
  if (woken.tag === SEND) woken.waitUntil(sendWhatWaits(overTheNetwork));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !isOurs(url, self.location.origin)) return;
  if (request.mode === 'navigate') {
    if (!isScreen(url)) return;
    event.respondWith(held('/').then((shell) => shell ?? fetch(request)));
    event.waitUntil(Promise.all([holdTheRest(), makeWay(self.registration, __VERSION__)]));
  } else {
    event.respondWith(held(url.pathname).then((file) => file ?? fetch(request)));
  }
});

/** A version that has been withdrawn is not taken in; one that follows on it does not wait to be asked. */
async function install(): Promise<void> {
  const withdrawn = await withdrawnVersions();
  if (withdrawn.includes(__VERSION__)) throw new Error('this version has been withdrawn');
  await precache();
  const held = await caches.keys();
  if (withdrawn.some((version) => held.includes(shelfOf(version)))) await self.skipWaiting();
}

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

/**
 * Begun whenever the app is opened; the first opening, which is paid for with the patient's patience and data, has no
 * worker yet. Whoever reads the other language asks for it at once. Without network it is left for another day.
 */
async function holdTheRest(): Promise<void> {
  const missing = await Promise.all(__LATER__.map(async (path) => ((await held(path)) ? [] : [path])));
  const shelf = await caches.open(SHELF);
  await shelf.addAll(missing.flat()).catch(() => undefined);
}

async function dropOlder(): Promise<void> {
  const shelves = await caches.keys();
  await Promise.all(shelves.filter((name) => name !== SHELF).map((name) => caches.delete(name)));
}

/** By path alone: what the server varies its answers by does not change these files. */
function held(path: string): Promise<Response | undefined> {
  return caches.match(path, { cacheName: SHELF, ignoreVary: true });
}
