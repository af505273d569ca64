// The worker answers for the patient's screens and their files, and for nothing else.
import { expect, test } from 'vitest';
import { isOurs, isScreen } from './policy';

const origin = 'https://rygvej.test';
const at = (path: string) => new URL(path, origin);

test.each([
  '/',
  '/trappen',
  '/opblussen',
  '/viden',
  '/viden/3f2a',
  '/mig',
  '/mig/?vis=plan',
  '/opblussen/ring',
])('%s is a screen of the patient', (path) =>
  expect(isScreen(at(path)) && isOurs(at(path), origin)).toBe(true),
);

test.each([
  '/klinik/',
  '/klinik',
  '/redaktion/',
  '/ledelse/',
  '/info/',
  '/info/odense/',
  '/api/docs',
  '/content/items/x.json',
])('%s is left to the network', (path) => expect(isOurs(at(path), origin)).toBe(false));

test.each(['/healthz', '/version', '/trappenisse', '/vidensbank'])('%s is no screen', (path) => {
  expect(isScreen(at(path))).toBe(false);
});

test('another place on the network is not ours', () => {
  expect(isOurs(new URL('https://elsewhere.test/trappen'), origin)).toBe(false);
});
