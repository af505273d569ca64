// The code as it came: from the fragment of the scanned address, or typed from the card.
import { takeFragment } from '../fragment';

const LENGTH = 8;

export function takeCode(page: Window): string {
  const code = takeFragment(page);
  return isWhole(code) ? code : '';
}

/** Whether all of it is there, however it is spaced; which characters it may hold is the server's to say. */
export function isWhole(code: string): boolean {
  return code.replace(/[^\p{L}\p{N}]/gu, '').length === LENGTH;
}
