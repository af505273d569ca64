// Every pairing of ink and ground in tokens.css, computed by the WCAG formula, in light and in dark.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function tokens(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)].map((hit) => [hit[1], hit[2]]),
  );
}

const [light = '', dark = ''] = css.split(/@media [^{]+\{/);
const looks = { light: tokens(light), dark: { ...tokens(light), ...tokens(dark) } };

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one = '', other = ''): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['paper', 'card', 'sea-wash', 'moss-wash', 'amber-wash', 'alarm-wash'];
const text = [
  ...grounds.flatMap((ground) => ['ink', 'soft'].map((ink) => [ink, ground] as const)),
  ...['paper', 'card'].flatMap((ground) =>
    ['sea', 'moss', 'amber', 'alarm'].map((ink) => [ink, ground] as const),
  ),
  ...['sea', 'moss', 'amber', 'alarm'].map((ink) => [ink, `${ink}-wash`] as const),
  ...['sea', 'moss', 'amber', 'call'].map((ground) => [`${ground}-ink`, ground] as const),
  ['sea', 'amber-wash'] as const,
];
const edges = ['edge', 'amber-edge', 'sea', 'moss'].flatMap((edge) =>
  ['paper', 'card'].map((ground) => [edge, ground] as const),
);
/** The lines of drawings, on the ground that a drawing stands on. */
const strokes = ['edge', 'amber-edge', 'sea'];

describe.each(Object.entries(looks))('the %s look', (_name, look) => {
  test.each(text)('%s is read easily on %s', (ink, ground) => {
    expect(contrast(look[ink], look[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(edges)('the edge %s is seen against %s', (edge, ground) => {
    expect(contrast(look[edge], look[ground])).toBeGreaterThanOrEqual(3);
  });

  test.each(strokes)('the line %s of a drawing is seen on its ground', (stroke) => {
    expect(contrast(look[stroke], look['sea-wash'])).toBeGreaterThanOrEqual(3);
  });
});

test('the formula is the one of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
