// Which places of the desk somebody has, and which one an address lies in.
import { expect, test } from 'vitest';
import { type Place, placeOf, placesFor } from './places';

const screen = () => null;
const PLACES: readonly Place[] = [
  { path: '/redaktion/', screen, word: 'publisher.nav', roles: ['editor'] },
  { path: '/redaktion/tekster', screen, word: 'publisher.nav', roles: ['editor', 'analyst'] },
  { path: '/redaktion/tekster/:id', screen, roles: ['editor'] },
];

test('somebody has the places that one of their roles has something to do in', () => {
  expect(placesFor(['analyst', 'clinician'], PLACES).map(({ path }) => path)).toEqual(['/redaktion/tekster']);
  expect(placesFor(['patient'], PLACES)).toEqual([]);
});

test.each([
  ['/redaktion/', '/redaktion/'],
  ['/redaktion', '/redaktion/'],
  ['/redaktion/tekster', '/redaktion/tekster'],
  ['/redaktion/tekster/walk', '/redaktion/tekster'],
  ['/redaktion/teksterne', undefined],
  ['/redaktion/mig', undefined],
])('%s lies in %s', (path, place) => {
  expect(placeOf(path, PLACES)?.path).toBe(place);
});
