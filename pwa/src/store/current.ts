// The one patient whose database is open in this tab. Rooms that write come here; screens go to read.ts.
import { batch, signal } from '@preact/signals';
import { announce, onAnnounced } from './channel';
import { databaseOf, type PersonStore } from './databases';
import {
  type Holding,
  holding,
  NO_HOLDING,
  NO_TEXTS,
  person,
  readAll,
  readHolding,
  readTexts,
  type Texts,
  texts,
} from './holding';
import { inUse } from './lock';
import { getMeta, putMeta } from './meta';
import { openStore } from './open';
import type { Me } from './person';
import { newPlace } from './place';
import type { Presence } from './presence';
import { isFull, writeMakingRoom } from './room';

export type { Presence };

export const presence = signal<Presence | null>(null);

let leave: (() => void) | null = null;

export function openDatabase(id: string): Promise<PersonStore> {
  return openStore(databaseOf(id));
}

/** Opens the patient's own database and reads all of it; whoever was open before is closed first. */
export async function openPerson(me: Me): Promise<void> {
  if (presence.value?.me.id === me.id) return updatePerson(presence.value, me);
  closePerson();
  const noLonger = await inUse(databaseOf(me.id).name);
  const { store, rows, released } = await readFrom(me).catch((error: unknown) => {
    noLonger();
    throw error;
  });
  const gone = new AbortController();
  const stopHearing = onAnnounced((told) => {
    if (told.what === 'session' || told.what === 'let go' || told.person !== me.id) return;
    // What cannot be read now is read after the next change; a tab that is closing reads nothing any more.
    void (told.what === 'rows' ? refresh() : refreshTexts()).catch(() => undefined);
  });
  leave = () => {
    stopHearing();
    gone.abort();
    store.close();
    noLonger();
  };
  batch(() => {
    person.value = me;
    holding.value = rows;
    texts.value = released;
    presence.value = { me, store, left: gone.signal };
  });
}

async function readFrom(me: Me): Promise<{ store: PersonStore; rows: Holding; released: Texts }> {
  const store = await openDatabase(me.id);
  const [rows, released, known] = await readAll(store);
  // A write costs a trip to the disk, and an app that is opened every day has nothing new to say here. A phone that is
  // full cannot take it down, and must open all the same.
  if (!rows.place || !sameAs(known, me)) await introduce(store, me).catch(unlessFull);
  return { store, rows, released };
}

async function introduce(store: PersonStore, me: Me): Promise<void> {
  await writeMakingRoom(store, () =>
    store.write(['meta'], async (tx) => {
      await putMeta(tx, 'me', me);
      if (!(await getMeta(tx, 'place'))) await putMeta(tx, 'place', newPlace());
    }),
  );
}

function unlessFull(error: unknown): void {
  if (!isFull(error)) throw error;
}

function sameAs(known: Me | undefined, me: Me): boolean {
  return JSON.stringify(known) === JSON.stringify(me);
}

/** The same person signs in again, as after the session has ended: the screens stay as they are. */
async function updatePerson(open: Presence, me: Me): Promise<void> {
  await open.store.write(['meta'], (tx) => putMeta(tx, 'me', me)).catch(unlessFull);
  batch(() => {
    person.value = me;
    presence.value = { ...open, me };
  });
}

/** Lets go of the open database; its rows stay. Nothing of the person is left in the signals. */
export function closePerson(): void {
  leave?.();
  leave = null;
  batch(() => {
    presence.value = null;
    person.value = null;
    holding.value = NO_HOLDING;
    texts.value = NO_TEXTS;
  });
}

/** Reads the log anew, after this tab or another has written it. */
export async function refresh(): Promise<void> {
  const open = presence.value;
  const rows = open && (await readHolding(open.store));
  // Somebody else may have come in the meantime, and must never see these rows.
  if (rows && presence.value?.store === open.store) holding.value = rows;
}

export async function refreshTexts(): Promise<void> {
  const open = presence.value;
  const released = open && (await readTexts(open.store));
  if (released && presence.value?.store === open.store) texts.value = released;
}

/** Reads the log anew and tells the other tabs that there is something new to read. */
export async function changed(): Promise<void> {
  const me = person.value;
  await refresh();
  if (me) announce({ what: 'rows', person: me.id });
}

export async function textsChanged(): Promise<void> {
  const me = person.value;
  await refreshTexts();
  if (me) announce({ what: 'texts', person: me.id });
}
