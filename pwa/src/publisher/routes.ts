// The addresses of the editorial room.
export const FRONT = '/redaktion/';
export const TEXTS = '/redaktion/tekster';
export const TEXT = '/redaktion/tekster/:id';
export const CALENDAR = '/redaktion/kalender';
export const REVIEW = '/redaktion/kalender/:id';
export const SLOTS = '/redaktion/kommunens-ord';
export const SLOTS_OF = '/redaktion/kommunens-ord/:code';
export const SLOT = '/redaktion/kommunens-ord/:code/:slot';
export const RECALLS = '/redaktion/trukket-tilbage';
export const RELEASES = '/redaktion/udgivelser';
export const ME = '/redaktion/mig';

/** What this door itself opens; everything else, such as the public pages, is the browser's. */
export const SCOPE = /^\/redaktion($|[/?#])/;

export function textAt(id: string): string {
  return `/redaktion/tekster/${id}`;
}

export function reviewAt(id: string): string {
  return `/redaktion/kalender/${id}`;
}

export function slotsAt(code: string): string {
  return `/redaktion/kommunens-ord/${code}`;
}

export function slotAt(code: string, slot: string): string {
  return `/redaktion/kommunens-ord/${code}/${slot}`;
}
