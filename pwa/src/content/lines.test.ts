// What two editions are compared by: every sentence that a reader meets, and nothing else.
import { expect, test } from 'vitest';
import { linesOf } from './lines';

test('blocks become their paragraphs, in the order of reading', () => {
  const body = [
    { t: 'h', level: 2, c: ['Små ture'] },
    { t: 'p', c: ['Gå ', { t: 'em', c: ['lidt'] }, ' hver dag.'] },
    { t: 'note', tone: 'info', title: 'Husk', c: [{ t: 'p', c: ['Vand.'] }] },
    { t: 'ul', items: [[{ t: 'p', c: ['Ud.'] }], [{ t: 'p', c: ['Hjem.'] }]] },
    { t: 'figure', id: 'stick' },
  ];
  const words = { title: 'Gå', slug: 'gaa', minutes: 2, changed: 'Nyt.', body };
  expect(linesOf(words)).toEqual(['Gå', 'Små ture', 'Gå lidt hver dag.', 'Husk', 'Vand.', 'Ud.', 'Hjem.']);
});

test('the words of an exercise are its sentences', () => {
  expect(linesOf({ title: 'Stå', steps: ['Rejs dig.', 'Sæt dig.'], cautions: [] })).toEqual([
    'Stå',
    'Rejs dig.',
    'Sæt dig.',
  ]);
});
