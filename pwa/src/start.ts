// Wires the patient's app together: the only place in it that knows every room.
import { effect } from '@preact/signals';
import { arrive, learnWhoIAm, type Me } from './account';
import { finishLeaving } from './account/session';
import { refreshTexts } from './content/fetch';
import { refreshRecalls } from './content/recalls';
import { watchRecalls } from './content/watch';
import { followTextSize } from './patient/text-size';
import { type Presence, presence } from './store/current';
import { watchTheDay } from './store/today';
import { startLoop, syncNow } from './sync/loop';
import { overTheNetwork } from './sync/transport';
import { language } from './text';
import { holdTheRest, registerWorker } from './update';
import { words } from './words/patient';

/** All that the first screen needs, from the phone alone; resolves with the patient, or null for the sign-in screen. */
export async function beforeFirstRender(): Promise<Me | null> {
  const [me] = await Promise.all([arrive('patient', words), followTextSize()]);
  return me;
}

/** What may wait until something can be seen. */
export function afterFirstRender(): void {
  watchTheDay(document);
  startLoop({ transport: overTheNetwork, before: refreshRecalls, after: afterSync }, window);
  // A new recall brings what has taken the place of recalled words, and tells the server that it was heard.
  watchRecalls(window, () => void syncNow());
  addEventListener('online', () => void finishLeaving());
  // Browsers treat it as a wish; without it the phone may be emptied of what was not sent.
  void navigator.storage?.persist?.().catch(() => false);
  registerWorker();
  // Danish is part of the shell; the other language is needed offline by those who read it, and by nobody else.
  effect(() => {
    if (language.value !== 'da') holdTheRest();
  });
}

async function afterSync(here: Presence): Promise<void> {
  await learnWhoIAm(here);
  // Somebody who has moved reads the new municipality's words at once.
  if (!here.left.aborted) await refreshTexts(presence.value ?? here);
}
