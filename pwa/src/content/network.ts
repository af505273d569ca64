// Fetches content. It is public and the same for everybody, so nothing in these requests tells of the person.
import { withPatience } from '../patience';

const PATIENCE = 30_000;

/** The bytes behind an address, or null where they cannot be had now. */
export function getBytes(
  path: string,
  left: AbortSignal,
  cache: RequestCache = 'default',
): Promise<Uint8Array<ArrayBuffer> | null> {
  return withPatience(PATIENCE, left, async (signal) => {
    const response = await fetch(path, { credentials: 'omit', redirect: 'error', cache, signal });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  }).catch(() => null);
}

export async function getJson<T>(path: string, left: AbortSignal, cache?: RequestCache): Promise<T | null> {
  const bytes = await getBytes(path, left, cache);
  if (!bytes) return null;
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as T;
  } catch {
    return null;
  }
}
