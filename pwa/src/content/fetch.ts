// Brings the texts that this phone should hold and does not, and believes none whose bytes are not what was pinned.
import { type Presence, textsChanged } from '../store/current';
import type { PersonStore } from '../store/databases';
import { holding, texts } from '../store/holding';
import { alone } from '../store/lock';
import { putMeta } from '../store/meta';
import { isNeededAtOnce, writeMakingRoom } from '../store/room';
import type { HeldItem, HeldRelease } from '../store/rows';
import { unheardOf } from './cover';
import type { Item, Municipality } from './items';
import { getBytes, getJson } from './network';
import { pinnedBy } from './wanted';

/** So many at a time: one slow answer does not stop the rest, and what has arrived is kept if the app closes. */
const AT_A_TIME = 6;
/** How long a municipality's words are taken as fresh; as long as the server says. */
const FRESH = 3_600_000;

export function refreshTexts(here: Presence): Promise<void> {
  return alone('texts', async () => {
    await fetchItems(here, pinnedBy(holding.value.entries));
    await followRelease(here);
    await fetchMunicipality(here);
  });
}

/** The new release is held once all its core texts are; until then the one before serves. */
async function followRelease(here: Presence): Promise<void> {
  const current = holding.value.place?.release;
  const mine = texts.value.release;
  if (mine && (!current || mine.fingerprint === current.fingerprint)) {
    await fetchItems(here, mine.core);
    return;
  }
  // Only what every phone carries: the whole list is sixteen times as long, and asked for by the library alone. The
  // list that a cache still has is that of the release before.
  const release = await getJson<HeldRelease>('/api/release/core', here.left, 'no-cache');
  if (!release) return;
  const { id, fingerprint, core } = release;
  if (!(await fetchItems(here, core))) return;
  await here.store.write(['meta'], (tx) => putMeta(tx, 'release', { id, fingerprint, core }));
  await textsChanged();
}

/** Fetches those of the texts that are not held; true when all are, afterwards. */
export async function fetchItems({ store, left }: Presence, hashes: readonly string[]): Promise<boolean> {
  const missing = [...new Set(hashes)].filter((hash) => !texts.value.items.has(hash));
  let whole = true;
  for (let from = 0; from < missing.length; from += AT_A_TIME) {
    const asked = missing.slice(from, from + AT_A_TIME);
    const arrived = (await Promise.all(asked.map((hash) => fetchItem(hash, left)))).filter(
      (item) => item !== null,
    );
    if (left.aborted) return false;
    whole &&= arrived.length === asked.length;
    if (arrived.length > 0) await keep(store, arrived);
  }
  return whole;
}

async function keep(store: PersonStore, items: readonly HeldItem[]): Promise<void> {
  const write = () =>
    store.write(['items'], async (tx) => {
      for (const item of items) await tx.put('items', item);
    });
  // Others push nothing out: a full phone would fetch anew at each contact what it cleared away at the one before.
  await (items.some(({ item }) => isNeededAtOnce(item)) ? writeMakingRoom(store, write) : write());
  await textsChanged();
}

/** The hash is computed over the bytes as they came, before anything is read out of them. */
async function fetchItem(sha256: string, left: AbortSignal): Promise<HeldItem | null> {
  const bytes = await getBytes(`/content/items/${sha256}.json`, left);
  if (!bytes || (await hashOf(bytes)) !== sha256) return null;
  return { sha256, item: JSON.parse(new TextDecoder().decode(bytes)) as Item };
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function fetchMunicipality({ me, store, left }: Presence): Promise<void> {
  const code = me.patient?.municipality?.code;
  if (!code) return;
  const held = await store.read(['municipality'], (tx) => tx.get('municipality', code));
  const isRecalled = held !== undefined && unheardOf(texts.value.recalls, held).length > 0;
  if (held && !isRecalled && Date.now() - Date.parse(held.fetched_at) < FRESH) return;
  // What a cache still has of recalled words is of no use.
  const cache = isRecalled ? 'no-cache' : 'default';
  const words = await getJson<Municipality>(`/content/municipalities/${code}.json`, left, cache);
  if (words?.code !== code) return;
  await store.write(['municipality'], async (tx) => {
    // Somebody who has moved holds the words of one municipality, the new one.
    await tx.clear('municipality');
    await tx.put('municipality', { ...words, fetched_at: new Date().toISOString() });
  });
  await textsChanged();
}
