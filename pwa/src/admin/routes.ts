// The addresses of the administrators' workspace. They carry ids and no names.
export const STAFF = '/ledelse/';
export const PERSON = '/ledelse/ansat/:id';
export const ORGANISATIONS = '/ledelse/steder';
export const ORGANISATION = '/ledelse/steder/:id';
export const LOG = '/ledelse/opslag';
export const ME = '/ledelse/mig';

/** What this door itself opens; everything else is the browser's. */
export const SCOPE = /^\/ledelse($|[/?#])/;

export function personAt(id: string): string {
  return `/ledelse/ansat/${id}`;
}

export function organisationAt(id: string): string {
  return `/ledelse/steder/${id}`;
}
