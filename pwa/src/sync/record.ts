// The one way in which a screen records something: on the phone first, and said only when it is safely there.
import { changed, type Presence, presence } from '../store/current';
import { isFull, writeMakingRoom } from '../store/room';
import { today } from '../store/today';
import { uuid } from '../uuid';
import { syncNow } from './loop';
import { enqueue, NUMBERED, placeOf } from './outbox';
import { full } from './status';

export { syncNow };

export interface Recorded {
  readonly id: string;
}

/**
 * Keeps an entry on the phone and resolves when the database has it on disk; until then nobody may say "saved".
 * `on` is the patient's civil day, today unless told otherwise.
 */
export async function record(
  kind: string,
  args: Record<string, unknown>,
  on: string = today.value,
): Promise<Recorded> {
  const { store } = whoIsHere();
  const entry = { id: uuid(), kind, on, args, made_at: new Date().toISOString() };
  const keep = () =>
    store.write(NUMBERED, async (tx) => {
      // The body runs again after a lost connection, and must not count the same entry twice.
      if (!(await tx.get('outbox', entry.id))) await enqueue(tx, await placeOf(tx), [entry]);
    });
  await writeMakingRoom(store, keep).catch(tellWhetherFull);
  full.value = false;
  await changed();
  void syncNow();
  return { id: entry.id };
}

/** Takes back an entry of the patient's own. */
export function withdraw(id: string): Promise<Recorded> {
  return record('withdrawn', { of: id });
}

/** The patient has read why an entry was refused. It stays in the export and asks for attention no more. */
export async function dealtWith(id: string): Promise<void> {
  await whoIsHere().store.write(['refused'], async (tx) => {
    const refused = await tx.get('refused', id);
    if (refused) await tx.put('refused', { ...refused, dealt_with_at: new Date().toISOString() });
  });
  await changed();
}

function tellWhetherFull(error: unknown): never {
  full.value = isFull(error);
  throw error;
}

function whoIsHere(): Presence {
  if (!presence.value) throw new Error('nobody is signed in on this phone');
  return presence.value;
}
