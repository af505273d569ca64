// Keeps what the patient is in the middle of, so that a dark screen, a lock or a reload takes nothing of it.
import { changed, presence } from './current';
import { getMeta, putMeta } from './meta';
import { writeMakingRoom } from './room';
import type { Doing } from './rows';

/** Begins it, or keeps it as it stands now: there is one for each plan. */
export function keepDoing(doing: Doing): Promise<void> {
  return write(doing.assignment, [doing]);
}

/** It has been written down, or was let go. */
export function dropDoing(assignment: string): Promise<void> {
  return write(assignment, []);
}

async function write(assignment: string, kept: readonly Doing[]): Promise<void> {
  const { value: open } = presence;
  if (!open) throw new Error('nobody is signed in on this phone');
  const { store } = open;
  await writeMakingRoom(store, () =>
    store.write(['meta'], async (tx) => {
      const others = (await getMeta(tx, 'doing')) ?? [];
      await putMeta(tx, 'doing', [...others.filter((one) => one.assignment !== assignment), ...kept]);
    }),
  );
  await changed();
}
