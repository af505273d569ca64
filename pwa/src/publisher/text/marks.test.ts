// The marks beside the words stand at the lines that the findings are about, and hold the words as they are.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../calls';
import { lineAt, stretches } from './marks';

const finding = (line: number, stops = true): Finding => ({
  file: 'da/a.md',
  line,
  code: 'x',
  stops,
  said: { da: '', en: '' },
});

test('a line with an error and a remark is marked as an error', () => {
  const found = stretches('a\nb\nc', [finding(12, false), finding(12), finding(13, false)], 10);
  expect(found).toEqual([
    { text: 'a\n', look: 'none' },
    { text: 'b\n', look: 'error' },
    { text: 'c\n', look: 'remark' },
  ]);
});

test('whatever is found and wherever, the stretches together are the words', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', '\n', 'b c'), { maxLength: 40 }),
      fc.array(fc.integer({ min: -2, max: 40 }), { maxLength: 6 }),
      (letters, lines) => {
        const words = letters.join('');
        const found = stretches(
          words,
          lines.map((line) => finding(line)),
          3,
        );
        expect(found.map(({ text }) => text).join('')).toBe(`${words}\n`);
      },
    ),
  );
});

test('the cursor stands in the line that it is in', () => {
  expect([0, 1, 2, 3].map((at) => lineAt('a\nb', at))).toEqual([1, 1, 2, 2]);
});
