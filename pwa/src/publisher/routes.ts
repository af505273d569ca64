// The addresses of the editorial room.
export const FRONT = '/redaktion/';
export const RELEASES = '/redaktion/udgivelser';
export const ME = '/redaktion/mig';

/** What this door itself opens; everything else, such as the public pages, is the browser's. */
export const SCOPE = /^\/redaktion($|[/?#])/;
