// The addresses of the editorial room.
export const FRONT = '/redaktion/';
export const TEXTS = '/redaktion/tekster';
export const TEXT = '/redaktion/tekster/:id';
export const RELEASES = '/redaktion/udgivelser';
export const ME = '/redaktion/mig';

/** What this door itself opens; everything else, such as the public pages, is the browser's. */
export const SCOPE = /^\/redaktion($|[/?#])/;

export function textAt(id: string): string {
  return `/redaktion/tekster/${id}`;
}
