// The texts of the current release that no plan has brought: found by name with network, and kept once they are opened.
import { everPinned } from '../domain/editions';
import type { Pin } from '../domain/entries';
import { presence } from '../store/current';
import { holding } from '../store/holding';
import { fetchItems } from './fetch';
import { getJson } from './network';
import { refreshRecalls } from './recalls';

/** What GET /api/release tells: the current release, without its texts. */
export interface ReleaseList {
  readonly id: string;
  readonly fingerprint: string;
  readonly items: readonly {
    readonly id: string;
    readonly kind: string;
    readonly sha256: string;
    readonly core: boolean;
    readonly title: { readonly da: string | null; readonly en: string | null };
    /** Whom the text speaks to. */
    readonly audience: string;
  }[];
}

export type Listed = ReleaseList['items'][number];

export async function releasedTexts(): Promise<readonly Listed[] | null> {
  const { value: here } = presence;
  const release = here && (await getJson<ReleaseList>('/api/release', here.left));
  return release?.items ?? null;
}

/**
 * Fetches the text whose hash begins so, of whatever edition a plan ever stood on, or of the release; false when it
 * cannot be had now, or is none.
 */
export async function bringReleased(start: string): Promise<boolean> {
  const { value: here } = presence;
  // Whatever the list of recalls says of it is known before the text is here.
  if (here) await refreshRecalls(here);
  const isMeant = ({ sha256 }: { readonly sha256: string }) => start.length >= 8 && sha256.startsWith(start);
  const found = everPinned(holding.value.entries).find(isMeant) ?? (await releasedTexts())?.find(isMeant);
  return here !== null && found !== undefined && fetchItems(here, [found.sha256]);
}

/** Fetches these, as far as they can be had now. */
export async function bringPinned(pins: readonly Pin[]): Promise<void> {
  const { value: here } = presence;
  if (!here) return;
  await refreshRecalls(here);
  await fetchItems(
    here,
    pins.map(({ sha256 }) => sha256),
  );
}
