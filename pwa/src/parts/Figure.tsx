// A line drawing from released content, element by element. Colours come from CSS by class, so it follows dark mode and print.
import { h, type VNode } from 'preact';
import type { Figure as FigureItem, FigureNode } from '../content/items';
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
  /** The poses, where the drawing is to move now. Styles pull them past like a strip of film. */
  poses?: Poses | undefined;
  /** Whether the movement begins again after its end instead of going back. */
  round?: boolean | undefined;
}

type Poses = NonNullable<FigureItem['poses']>;

function element([tag, attributes, children]: FigureNode, key: number): VNode | null {
  if (!TAGS.has(tag)) return null;
  const kept = Object.entries(attributes).filter(([name]) => ATTRIBUTES.has(name));
  return h(tag, { key, ...Object.fromEntries(kept) }, (children ?? []).map(element));
}

/** Two widths from pose to pose, so that no neighbour looks in where the frame is wider than the drawing. */
function film(poses: Poses, viewbox: string): readonly VNode[] {
  const apart = 2 * Number(viewbox.split(' ')[2]);
  return poses.map((pose, place) => (
    <g key={place} class="body" transform={`translate(${place * apart} 0)`}>
      {pose.map(element)}
    </g>
  ));
}

export function Figure({ viewbox, nodes, alt, poses, round }: Props) {
  return (
    <svg
      class={poses ? 'figure moves' : 'figure'}
      viewBox={viewbox}
      focusable="false"
      role={alt === undefined ? undefined : 'img'}
      aria-label={alt}
      aria-hidden={alt === undefined ? true : undefined}
    >
      {nodes.map(element)}
      {poses && <g class={round ? 'film round' : 'film'}>{film(poses, viewbox)}</g>}
    </svg>
  );
}
