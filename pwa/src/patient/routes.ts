// The addresses of the patient's app. Links outside this list leave it.
export const TODAY = '/';
export const STAIRS = '/trappen';
export const FLARE = '/opblussen';
export const FLARE_SIGNS = '/opblussen/tegn';
export const FLARE_QUESTIONS = '/opblussen/spoergsmaal';
export const FLARE_PLAN = '/opblussen/min-plan';
export const READING = '/viden';
export const SEARCH = '/viden/soeg';
export const LIBRARY = '/viden/flere';
export const BACK_THEN = '/viden/dengang';
export const ME = '/mig';
export const WHERE = '/mig/sikret';
export const SEEN_BY = '/mig/set-af';
export const DEVICES = '/mig/enheder';
/** Where the code on the card leads; the code itself stands behind the #. */
export const START = '/start';
export const PRINT = '/mig/print';
/** Where the link of a mail leads (backend/services/forgotten_password.py). */
export const NEW_PASSWORD = '/nulstil';

/** What the app itself opens; everything else, such as the public pages, is the browser's. */
export const SCOPE = /^\/($|(trappen|opblussen|viden|mig|start)($|\/))/;

/** The page of one text or exercise, by the start of its hash: the edition that was assigned, and no other. */
export function textAt(sha256: string): string {
  return `${READING}/${sha256.slice(0, 12)}`;
}
