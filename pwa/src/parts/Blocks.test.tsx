// What a text may become on the page, and what it may never become.
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { Block } from '../content/items';
import { speak } from '../text';
import { words } from '../words/patient';
import { type Around, address, Blocks } from './Blocks';

const nothing: Around = { slot: () => [], figure: () => undefined, item: () => undefined };
const shown = (blocks: readonly unknown[], around: Around = nothing) =>
  render(<Blocks blocks={blocks as readonly Block[]} around={around} />);

test('words, weight and lists become elements', () => {
  const html = shown([
    { t: 'h', level: 2, c: ['Små mængder'] },
    { t: 'p', c: ['Ryggen har ', { t: 'strong', c: ['godt'] }, ' af bevægelse.'] },
    { t: 'ul', items: [[{ t: 'p', c: ['Gå.'] }]] },
  ]);
  expect(html).toContain('Små mængder</h2>');
  expect(html).toContain('<p>Ryggen har <strong>godt</strong> af bevægelse.</p>');
  expect(html).toContain('<li><p>Gå.</p></li>');
});

test('markup that somebody wrote in a text is shown as letters', () => {
  expect(shown([{ t: 'p', c: ['<img src=x onerror=alert(1)>'] }])).toBe(
    '<p>&lt;img src=x onerror=alert(1)></p>',
  );
});

test('a link leads to another text, a telephone or a secure page, and nowhere else', () => {
  const around = { item: (id: string) => (id === 'flare-ups' ? '/viden/abc' : undefined) };
  expect(address('item:flare-ups', around)).toBe('/viden/abc');
  expect(address('item:unknown', around)).toBeUndefined();
  expect(address('tel:112', around)).toBe('tel:112');
  expect(address('https://www.sundhed.dk/', around)).toBe('https://www.sundhed.dk/');
  expect(address('javascript:alert(1)', around)).toBeUndefined();
  expect(address('http://plain.example/', around)).toBeUndefined();
  expect(address('data:text/html,x', around)).toBeUndefined();
});

test('a link that leads nowhere keeps its words', () => {
  const html = shown([{ t: 'p', c: [{ t: 'link', href: 'item:unknown', c: ['om opblussen'] }] }]);
  expect(html).toBe('<p><span>om opblussen</span></p>');
});

test('a slot shows the words of the municipality, or nothing', () => {
  const around = { ...nothing, slot: () => [{ t: 'p', c: ['Ring til kommunen.'] } as Block] };
  expect(shown([{ t: 'slot', name: 'contacts' }], around)).toBe('<p>Ring til kommunen.</p>');
  expect(shown([{ t: 'slot', name: 'contacts' }])).toBe('');
});

test.each([
  ['strong_for', 'Stærk anbefaling for'],
  ['weak_for', 'Svag anbefaling for'],
  ['weak_against', 'Svag anbefaling imod'],
  ['strong_against', 'Stærk anbefaling imod'],
  ['good_practice', 'God praksis'],
])('advice of the grade %s says so in words, with a sign beside them', async (grade, said) => {
  await speak('da', words);
  const html = shown([{ t: 'advice', grade, title: 'Gåture', c: [{ t: 'p', c: ['Gå.'] }] }]);
  expect(html).toContain(said);
  expect(html.match(/<svg/g)).toHaveLength(1);
  expect(html).toContain('Gåture');
  expect(html).toContain('<p>Gå.</p>');
});

test('advice of a grade that nobody knows is left out: without its grade it would mislead', () => {
  for (const grade of ['__proto__', 'strong', '"><script>']) {
    expect(shown([{ t: 'advice', grade, title: 'x', c: [{ t: 'p', c: ['x'] }] }])).toBe('');
  }
});

test('a block from a newer release is left out, and the words around it stay', () => {
  expect(
    shown([
      { t: 'video', src: 'x' },
      { t: 'p', c: ['Gå.'] },
    ]),
  ).toBe('<p>Gå.</p>');
});
