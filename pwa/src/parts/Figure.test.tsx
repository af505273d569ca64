// A drawing keeps its lines and its classes, and nothing else that a file may hold.
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { FigureNode } from '../content/items';
import { Figure } from './Figure';

const line: FigureNode = ['path', { class: 'body', d: 'M0 0h4', onclick: 'x()', style: 'fill:red' }, []];

test('geometry and class are kept, and every other attribute is dropped', () => {
  const html = render(<Figure viewbox="0 0 4 4" nodes={[line]} alt="En streg" />);
  expect(html).toContain('<path class="body" d="M0 0h4"></path>');
});

test('an element that is not a drawing is dropped with all it holds', () => {
  const nodes: FigureNode[] = [
    ['script', {}, []],
    ['g', {}, [['foreignObject', {}, [line]], line]],
  ];
  const html = render(<Figure viewbox="0 0 4 4" nodes={nodes} alt="" />);
  expect(html).not.toContain('script');
  expect(html).not.toContain('foreignObject');
  expect(html.match(/<path/g)).toHaveLength(1);
});

test('a drawing beside words that say the same is silent', () => {
  expect(render(<Figure viewbox="0 0 4 4" nodes={[]} />)).toContain('aria-hidden="true"');
  expect(render(<Figure viewbox="0 0 4 4" nodes={[]} alt="En bro" />)).toContain('aria-label="En bro"');
});
