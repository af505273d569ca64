// When to sync, and how long to wait after it failed. What one sync does is in turn.ts.
//
//     app opened · entry recorded · network back · app looked at · person signed in · waited long enough
//                                        │
//                                        ▼
//     asleep ◄──────────────── the lock over all tabs ◄───────────────┐
//       ▲                                │                            │
//       │                             recalls                         │
//       │                                │                            │
//       │                   whose session is it? ── not ours ─► signed out, until somebody signs in
//       │                                │ ours                       │
//       │                           a turn at the door                │
//       │        nothing left ◄──────────┴──────────► later           │
//       │              │                                │             │
//       └─────── new texts, if any         wait 2 s · 2ⁿ, ± half ─────┘
//
// Asked again while under way, it goes round once more. The wait ends early when something on the top line happens,
// unless the server itself asked for it: then everything stays on the phone, and waits.
import { effect } from '@preact/signals';
import { onAnnounced } from '../store/channel';
import { changed, type Presence, presence } from '../store/current';
import { device, remember } from '../store/device';
import { holding } from '../store/holding';
import { alone } from '../store/lock';
import { isFull } from '../store/room';
import { makeContact } from './contact';
import { full, sending, signedOut } from './status';
import type { Transport } from './transport';
import type { Hearing, TurnEnd } from './turn';
import { askToBeWoken, findWhomToWake } from './waking';

const FIRST_WAIT = 2;
const LONGEST_WAIT = 300;

export interface Surroundings {
  readonly transport: Transport;
  /** What is asked first on any connection. */
  readonly before: (presence: Presence) => Promise<unknown>;
  /** What can wait until the log is in step. */
  readonly after: (presence: Presence) => Promise<void>;
}

const HEARING: Hearing = {
  changed,
  sending(underway) {
    sending.value = underway;
  },
};

let surroundings: Surroundings | null = null;
let underway: Promise<void> = Promise.resolve();
let running = false;
let askedAgain = false;
let failures = 0;
/** The server has asked to be left alone for a while. */
let held = false;
let attempt = new AbortController();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Begins to sync whoever is here now and comes later; the result stops it. */
export function startLoop(around: Surroundings, page: Window): () => void {
  surroundings = around;
  findWhomToWake();
  const wake = (): void => void syncNow();
  const look = (): void => {
    if (page.document.visibilityState === 'visible') wake();
    else if (holding.value.outbox.length > 0) askToBeWoken();
  };
  page.addEventListener('online', wake);
  page.document.addEventListener('visibilitychange', look);
  const stopHearing = onAnnounced((told) => {
    // Somebody wants to sign in or out, and waits for the lock that a slow request of ours holds.
    if (told.what === 'let go') attempt.abort();
    if (told.what === 'session' && told.person === presence.value?.me.id) wake();
  });
  const stopFollowing = effect(() => {
    held = false;
    full.value = false;
    if (!presence.value) return;
    signedOut.value = false;
    queueMicrotask(wake);
  });
  return () => {
    surroundings = null;
    stopFollowing();
    stopHearing();
    clearTimeout(timer);
    page.removeEventListener('online', wake);
    page.document.removeEventListener('visibilitychange', look);
  };
}

/** Tries to reach the server now; resolves when the attempt is over, whatever came of it. */
export function syncNow(): Promise<void> {
  if (held) return underway;
  clearTimeout(timer);
  askedAgain = true;
  if (!running) underway = goRound();
  return underway;
}

async function goRound(): Promise<void> {
  running = true;
  while (askedAgain) {
    askedAgain = false;
    const here = presence.value;
    if (!here || !surroundings) break;
    const turn = await syncOnce(here, surroundings).catch(afterFailure);
    if (here.left.aborted) continue;
    signedOut.value = turn.end === 'signed_out';
    if (turn.end === 'later') waitAndTryAgain(turn.seconds);
    else {
      failures = 0;
      full.value = false;
    }
    // Texts may take their time; what is recorded meanwhile must not wait for them.
    if (turn.end === 'done') void surroundings?.after(here).catch(() => undefined);
  }
  // In the same breath as the last look at `askedAgain`: whoever asks from here on starts a new round.
  running = false;
}

/** What cannot be kept on the phone now, such as an answer on a full one, is asked for again. */
function afterFailure(error: unknown): TurnEnd {
  full.value = isFull(error);
  return { end: 'later', seconds: null };
}

function syncOnce(here: Presence, around: Surroundings): Promise<TurnEnd> {
  return alone('session', async () => {
    attempt = new AbortController();
    const { signal: left } = attempt;
    const abort = (): void => attempt.abort();
    here.left.addEventListener('abort', abort);
    if (here.left.aborted) abort();
    return underTheLock({ ...here, left }, around).finally(() =>
      here.left.removeEventListener('abort', abort),
    );
  });
}

async function underTheLock(here: Presence, { transport, before }: Surroundings): Promise<TurnEnd> {
  await before(here).catch(() => undefined);
  return makeContact(here, transport, { device, remember }, HEARING);
}

function waitAndTryAgain(seconds: number | null): void {
  const backoff = Math.min(FIRST_WAIT * 2 ** failures, LONGEST_WAIT);
  failures += 1;
  // Half of it by chance: the phones of a whole town come back at the same moment when the network does.
  const wait = Math.max(Math.min(seconds ?? 0, LONGEST_WAIT), backoff * (0.5 + Math.random()));
  held = seconds !== null;
  if (held) askedAgain = false;
  clearTimeout(timer);
  timer = setTimeout(() => {
    held = false;
    void syncNow();
  }, wait * 1000);
}
