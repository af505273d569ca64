// Blocks put in by a button: on lines of their own, around the words that were chosen.
import { expect, test } from 'vitest';
import { BLOCKS, inserted } from './blocks';

test('a box stands on lines of its own with the chosen words in it', () => {
  const { text, start, end } = inserted('info', 'Før.\nValgt.\nEfter.', 5, 11);
  expect(text).toBe('Før.\n\n::: info …\nValgt.\n:::\n\nEfter.');
  expect(text.slice(start, end)).toBe('Valgt.');
});

test('words inside a line stay there', () => {
  expect(inserted('strong', 'Gå nu.', 3, 5).text).toBe('Gå **nu**.');
  expect(inserted('link', 'Gå nu.', 3, 5).text).toBe('Gå [nu](item:).');
});

test.each(BLOCKS)('%s keeps what was chosen, chosen', (name) => {
  const { text, start, end } = inserted(name, 'a\n\nvalgt\n\nb', 3, 8);
  expect(text.slice(start, end)).toBe('valgt');
});
