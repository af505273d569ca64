// A link that somebody sends to their family leads to a text, also where no municipality is known.
import { beforeEach, expect, test, vi } from 'vitest';
import { publicPages, publicText } from './public';

const me = vi.hoisted(() => ({ value: null as unknown }));
vi.mock('../../store/read', () => ({ me }));

beforeEach(() => {
  me.value = { patient: { municipality: { slug: 'odense' } } };
});

test('with a municipality, everything is read there', () => {
  expect(publicPages('da')).toBe('/info/odense/');
  expect(publicText('hold-dig-i-gang', 'da')).toBe('/info/odense/hold-dig-i-gang/');
  expect(publicText('keep-moving', 'en')).toBe('/info/odense/en/keep-moving/');
});

test('without one, one begins with the list of all, and a text is that of the whole country', () => {
  me.value = { patient: { municipality: null } };
  expect(publicPages('en')).toBe('/info/en/');
  expect(publicText('hold-dig-i-gang', 'da')).toBe('/info/danmark/hold-dig-i-gang/');
  expect(publicText('keep-moving', 'en')).toBe('/info/danmark/en/keep-moving/');
});
