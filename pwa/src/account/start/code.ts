// The code as it came: from the fragment of the scanned address, or typed from the card.

const LENGTH = 8;

/** The code behind the # of the address, which is taken away at once: nobody is to read it over a shoulder or later. */
export function takeCode(page: Window): string {
  const code = decodeURIComponent(page.location.hash.slice(1));
  if (code) page.history.replaceState(null, '', page.location.pathname);
  return isWhole(code) ? code : '';
}

/** Whether all of it is there, however it is spaced; which characters it may hold is the server's to say. */
export function isWhole(code: string): boolean {
  return code.replace(/[^\p{L}\p{N}]/gu, '').length === LENGTH;
}
