// What the library offers beside the plans, to whom, and in which order.
import { expect, test } from 'vitest';
import type { Listed } from '../../content/library';
import { beside } from './beside';

const listed = (id: string, da: string, kind = 'page', audience = 'patients'): Listed => ({
  id,
  kind,
  sha256: id.padEnd(64, '0'),
  core: false,
  title: { da, en: null },
  audience,
});

const RELEASE = [
  listed('z', 'Ånd ud'),
  listed('a', 'Søvn'),
  listed('assigned', 'Hold dig i gang'),
  listed('l', 'Små skridt', 'lesson'),
  listed('r', 'Sådan kan du hjælpe', 'page', 'relatives'),
  listed('c', 'Sådan taler I sammen', 'page', 'clinicians'),
  listed('figure', 'En ryg', 'figure'),
];

test('what a plan has, what is drawn and what is the clinicians’ stays out', () => {
  const { texts, lessons, relatives } = beside(RELEASE, new Set(['assigned']), 'da');
  expect(texts.map(({ id }) => id)).toEqual(['a', 'z']);
  expect(lessons.map(({ id }) => id)).toEqual(['l']);
  expect(relatives.map(({ id }) => id)).toEqual(['r']);
});

test('a text without an English name goes by its Danish one', () => {
  expect(beside(RELEASE, new Set(), 'en').texts.map(({ id }) => id)).toContain('a');
});
