// What an address brings behind its #, where no server sees it: a code, or the token of a link.

/** Takes it away at once: nobody is to read it over a shoulder, or later. */
export function takeFragment(page: Window): string {
  const { hash, pathname } = page.location;
  if (hash) page.history.replaceState(null, '', pathname);
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}
