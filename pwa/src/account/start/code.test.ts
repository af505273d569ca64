// The code is read from the address and disappears from it.
import { expect, test } from 'vitest';
import { isWhole, takeCode } from './code';

function page(hash: string) {
  const kept: string[] = [];
  return {
    kept,
    window: {
      location: { hash, pathname: '/start' },
      history: { replaceState: (_: unknown, __: string, to: string) => kept.push(to) },
    } as unknown as Window,
  };
}

test('the code of the address is taken out of it', () => {
  const { window, kept } = page('#7K3M-91PX');
  expect(takeCode(window)).toBe('7K3M-91PX');
  expect(kept).toEqual(['/start']);
});

test.each(['', '#', '#7K3M', '#%E2%80%93'])('%s is no code', (hash) => {
  expect(takeCode(page(hash).window)).toBe('');
});

test.each(['7K3M-91PX', '7k3m 91px', ' 7K3M91PX '])('%s is whole', (code) => {
  expect(isWhole(code)).toBe(true);
});

test.each(['7K3M-91P', '', '7K3M-91PXX'])('%j is not', (code) => {
  expect(isWhole(code)).toBe(false);
});
