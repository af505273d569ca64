// Who has seen the patient's data, as the server tells it: asked for when it is looked at, kept nowhere.
import { type Called, call } from './call';
import type { components } from './schema';

export type SeenBy = components['schemas']['SeenBy'];
export type Look = components['schemas']['Look'];

/** A page of looks, newest first; `before` is where the page before ended. */
export function seenBy(before: string | null): Promise<Called<SeenBy>> {
  return call('GET', `/api/session/seen-by${before ? `?before=${before}` : ''}`);
}
