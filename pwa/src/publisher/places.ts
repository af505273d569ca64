// The places of the desk: one line a screen, in the order of the navigation. A screen is fetched when it is opened.
import type { FunctionComponent } from 'preact';
import { lazy } from 'preact-iso';
import { EDITORIAL } from '../account/door';
import type { Key } from '../text';
import { CALENDAR, FRONT, ME, RECALLS, RELEASES, REVIEW, SLOT, SLOTS, SLOTS_OF, TEXT, TEXTS } from './routes';

export interface Place {
  readonly path: string;
  readonly screen: FunctionComponent;
  /** What the navigation calls it; without a word it is reached from another place. */
  readonly word?: Key;
  /** The roles that have something to do there. */
  readonly roles: readonly string[];
}

/** Analysts look at what is released, and have nothing to do with the texts. */
const EDITORS: readonly string[] = ['editor', 'national_editor'];

export const PLACES: readonly Place[] = [
  { path: FRONT, screen: lazy(() => import('./overview')), word: 'overview.nav', roles: EDITORIAL },
  { path: TEXTS, screen: lazy(() => import('./texts')), word: 'publisher.nav.texts', roles: EDITORS },
  { path: TEXT, screen: lazy(() => import('./text')), roles: EDITORS },
  { path: CALENDAR, screen: lazy(() => import('./calendar')), word: 'review.calendar', roles: EDITORIAL },
  { path: REVIEW, screen: lazy(() => import('./calendar/review')), roles: EDITORS },
  { path: SLOTS, screen: lazy(() => import('./slots')), word: 'slots.nav', roles: EDITORS },
  { path: SLOTS_OF, screen: lazy(() => import('./slots/MunicipalityScreen')), roles: EDITORS },
  { path: SLOT, screen: lazy(() => import('./slots/SlotScreen')), roles: EDITORS },
  {
    path: RELEASES,
    screen: lazy(() => import('./releases')),
    word: 'publisher.nav.releases',
    roles: EDITORIAL,
  },
  { path: RECALLS, screen: lazy(() => import('./recalls')), word: 'recalls.nav', roles: EDITORIAL },
  { path: ME, screen: lazy(() => import('./me')), roles: EDITORIAL },
];

/** What somebody with these roles can open. */
export function placesFor(roles: readonly string[], places = PLACES): readonly Place[] {
  return places.filter((place) => place.roles.some((role) => roles.includes(role)));
}

/** The place of the navigation that an address lies in: the one with the longest address before it. */
export function placeOf(path: string, places: readonly Place[]): Place | undefined {
  return places
    .filter((place) => place.word && (isSame(path, place.path) || path.startsWith(`${place.path}/`)))
    .sort((one, other) => other.path.length - one.path.length)[0];
}

/** The router leaves a slash at the end out. */
function isSame(one: string, other: string): boolean {
  return one.replace(/\/$/, '') === other.replace(/\/$/, '');
}
