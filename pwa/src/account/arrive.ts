// How each shell begins: the language first, then who is here, and what to do when another tab changes that.
import { onAnnounced } from '../store/channel';
import { openPerson } from '../store/current';
import { device } from '../store/device';
import { person } from '../store/holding';
import type { Me } from '../store/person';
import type { Catalogues } from '../text';
import { belongsHere, type Door } from './door';
import { beginToSpeak } from './language';
import { findSession, finishLeaving } from './session';

/** Resolves with the person whose app opens, or null for the sign-in screen. Words and `me` are ready by then. */
export async function arrive(door: Door, words: Catalogues): Promise<Me | null> {
  followOtherTabs();
  const speaking = beginToSpeak(words);
  const { person: last, leaving } = await device();
  if (door === 'patient' && last) {
    // The phone's own memory decides, not the network: the app opens offline and with an ended session.
    await Promise.all([speaking, openPerson(last)]);
    return last;
  }
  await speaking;
  if (leaving && !(await finishLeaving())) return null;
  await findSession(door);
  return person.value && belongsHere(door, person.value) ? person.value : null;
}

/** Another person signed in, or out, elsewhere in this browser: nothing of the one before may stay on the screen. */
function followOtherTabs(): void {
  onAnnounced((told) => {
    if (told.what === 'session' && told.person !== (person.value?.id ?? null)) location.reload();
  });
}
