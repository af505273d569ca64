// Whose app this phone opens from now on, and what must go of whoever had it before. Written down first and done after,
// so that a phone that dies in between still does it. All of it happens under the session's lock.
import { device, remember } from '../store/device';
import type { Device } from '../store/device-row';
import { wipePerson } from '../store/leave';
import { alone } from '../store/lock';
import type { Me } from '../store/person';

/** The phone is this person's from now on, and emptied of all others. */
export async function takePhone(me: Me): Promise<void> {
  const { person: before, left } = await device();
  const others = new Set([...left, ...(before ? [before.id] : [])]);
  others.delete(me.id);
  await remember({ person: me, left: [...others] });
  await clearAway();
}

/** The phone is this person's no more; whoever has taken it meanwhile, in another tab, keeps it. */
export async function leavePhone(id: string, also: Partial<Device> = {}): Promise<void> {
  const { person, left } = await device();
  await remember({ ...also, person: person?.id === id ? null : person, left: [...new Set([...left, id])] });
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
