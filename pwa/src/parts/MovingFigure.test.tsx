// A drawing that moves: at rest until somebody asks, and without anything that the security policy refuses.
import { render } from 'preact-render-to-string';
import { beforeEach, expect, test } from 'vitest';
import type { Figure as FigureItem, FigureNode } from '../content/items';
import { speak } from '../text';
import { words } from '../words/patient';
import { Figure } from './Figure';
import { MovingFigure } from './MovingFigure';

const dot = (cx: string): FigureNode => ['circle', { cx, cy: '1', r: '1' }, []];
const nodes: readonly FigureNode[] = [
  ['path', { class: 'prop', d: 'M0 9H9' }, []],
  ['g', { class: 'prop still' }, [dot('1')]],
  ['g', { class: 'body still' }, [dot('8')]],
];
const poses = [1, 2, 3, 4, 5, 6, 7, 8].map((cx) => [dot(String(cx))]);
const viewbox = '0 0 120 90';
const moving = { viewbox, nodes, poses } as unknown as FigureItem;

beforeEach(() => speak('da', words));

test('it is at rest until somebody asks, and the button says what it does', () => {
  const html = render(<MovingFigure figure={moving} alt="En prik" />);
  expect(html).toContain('Vis bevægelsen</button>');
  expect(html).toContain('aria-label="En prik"');
  expect(html).not.toContain('film');
});

test('a drawing that does not move has no button', () => {
  const { poses: _, ...still } = moving;
  expect(render(<MovingFigure figure={still as FigureItem} alt="En prik" />)).not.toContain('<button');
});

test('its poses stand so far apart that a wider frame shows no neighbour', () => {
  const html = render(<Figure viewbox={viewbox} nodes={nodes} alt="En prik" poses={poses} />);
  const places = [...html.matchAll(/translate\((\d+) 0\)/g)].map((hit) => Number(hit[1]));
  expect(places).toEqual([0, 240, 480, 720, 960, 1200, 1440, 1680]);
});

test('it moves by class alone: no style stands in the page', () => {
  const html = render(<Figure viewbox={viewbox} nodes={nodes} alt="En prik" poses={poses} round />);
  expect(html).toContain('class="figure moves"');
  expect(html).toContain('class="film round"');
  expect(html).not.toMatch(/style|animate/);
});
