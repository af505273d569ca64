// How each shell begins: the language first, then who is here, and what to do when another tab changes that.
import { type ReadonlySignal, signal } from '@preact/signals';
import { onAnnounced } from '../store/channel';
import { openPerson, presence } from '../store/current';
import { device } from '../store/device';
import { arrived, person } from '../store/holding';
import type { Me } from '../store/person';
import type { Catalogues } from '../text';
import type { Door } from './door';
import { clearAwayLater } from './hand-over';
import { beginToSpeak } from './language';
import { findSession, finishLeaving } from './session';

const found = signal<string | null>(null);

/** Whose session the browser had though the app knew nobody: the phone's system has emptied the app's memory. */
export const emptied: ReadonlySignal<string | null> = found;

/** Resolves with the person whose app opens, or null for the sign-in screen. Words and `me` are ready by then. */
export async function arrive(door: Door, words: Catalogues): Promise<Me | null> {
  followOtherTabs();
  await findWhoIsHere(door, words);
  arrived.value = true;
  return person.value;
}

async function findWhoIsHere(door: Door, words: Catalogues): Promise<void> {
  const speaking = beginToSpeak(words);
  const { person: last, leaving, left } = await device();
  if (left.length > 0) clearAwayLater();
  if (door === 'patient' && last) {
    // The phone's own memory decides, not the network: the app opens offline and with an ended session.
    await Promise.all([speaking, openPerson(last)]);
    return;
  }
  await speaking;
  if (leaving && !(await finishLeaving())) return;
  await findSession(door);
  found.value = presence.value?.me.id ?? null;
}

/** Another person signed in, or out, elsewhere in this browser: nothing of the one before may stay on the screen. */
function followOtherTabs(): void {
  onAnnounced((told) => {
    if (told.what === 'session' && told.person !== (person.value?.id ?? null)) location.reload();
  });
}
