// A version that turned out to be broken is named by the server. Its worker then makes way for another one by itself,
// because its screens may be what is broken, and nobody could take an offer on them.

import { TAKE_OVER } from '../worker-messages';

const HOUR = 3_600_000;

let asked = Number.NEGATIVE_INFINITY;

/** Which versions the server has withdrawn; none where it cannot be asked. */
export async function withdrawnVersions(): Promise<readonly string[]> {
  try {
    const answer = await fetch('/version', { cache: 'no-store', redirect: 'error' });
    const { withdrawn } = (await answer.json()) as { withdrawn?: unknown };
    return Array.isArray(withdrawn) ? withdrawn.map(String) : [];
  } catch {
    return [];
  }
}

/**
 * Asked when the app is opened, at most once an hour. A newer worker that waits for the patient's word takes over at
 * once; where there is none yet, the server is asked for one, which will not wait. Open screens are left alone.
 */
export async function makeWay(registration: ServiceWorkerRegistration, version: string): Promise<void> {
  if (Date.now() - asked < HOUR) return;
  asked = Date.now();
  if (!(await withdrawnVersions()).includes(version)) return;
  if (registration.waiting) registration.waiting.postMessage(TAKE_OVER);
  else await registration.update().catch(() => undefined);
}
