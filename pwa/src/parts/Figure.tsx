// A line drawing from released content, element by element. Colours come from CSS by class, so it follows dark mode and print.
import { h, type VNode } from 'preact';
import type { FigureNode } from '../content/items';
import './figure.css';

const TAGS = new Set(['g', 'path', 'circle', 'ellipse', 'line', 'rect', 'polyline', 'polygon']);
const NUMBERS = [
  'd',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'width',
  'height',
  'points',
];
const ATTRIBUTES = new Set([...NUMBERS, 'transform', 'class']);

interface Props {
  viewbox: string;
  nodes: readonly FigureNode[];
  /** What the drawing shows; left out where the words beside it say the same. */
  alt?: string | undefined;
}

function element([tag, attributes, children]: FigureNode, key: number): VNode | null {
  if (!TAGS.has(tag)) return null;
  const kept = Object.entries(attributes).filter(([name]) => ATTRIBUTES.has(name));
  return h(tag, { key, ...Object.fromEntries(kept) }, (children ?? []).map(element));
}

export function Figure({ viewbox, nodes, alt }: Props) {
  return (
    <svg
      class="figure"
      viewBox={viewbox}
      focusable="false"
      role={alt === undefined ? undefined : 'img'}
      aria-label={alt}
      aria-hidden={alt === undefined ? true : undefined}
    >
      {nodes.map(element)}
    </svg>
  );
}
