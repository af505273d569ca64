// Whose app this phone opens from now on, and what must go of whoever had it before. Written down first and done after,
// so that a phone that dies in between still does it.
import { device, remember } from '../store/device';
import type { Device } from '../store/device-row';
import { wipePerson } from '../store/leave';
import { alone } from '../store/lock';
import type { Me } from '../store/person';

/** The phone is this person's, or nobody's, and emptied of all others. To be called under the session's lock. */
export async function handOver(me: Me | null, also: Partial<Device> = {}): Promise<void> {
  const { person: before, left } = await device();
  const others = new Set([...left, ...(before ? [before.id] : [])]);
  if (me) others.delete(me.id);
  await remember({ ...also, person: me, left: [...others] });
  await clearAway();
}

/** At the next opening of the app, where the phone died before it was done. Nobody waits for it. */
export function clearAwayLater(): void {
  void alone('session', clearAway).catch(() => undefined);
}

/** Empties the phone of all who have left it, except of work that no server has yet. */
async function clearAway(): Promise<void> {
  for (const id of (await device()).left) {
    await wipePerson(id);
    const { left } = await device();
    await remember({ left: left.filter((other) => other !== id) });
  }
}
