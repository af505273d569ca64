// What is read aloud of a text on the screen: its sentences in their order, each with its place, so that it can be marked.
import { sentencesOf } from './sentences';

export interface Passage {
  readonly text: string;
  readonly range: Range;
}

/** Headings, paragraphs and the like are sayings of their own, also where no full stop says so. */
const BLOCKS = 'p, li, h2, h3, legend, label, figcaption';
/** What is there to be pressed, or says nothing aloud. */
const SILENT = 'button, svg, [aria-hidden="true"], .heard';

export function passagesOf(root: HTMLElement): readonly Passage[] {
  const found: Passage[] = [];
  for (const nodes of saidTogether(root)) {
    const text = nodes.map(({ data }) => data).join('');
    for (const { from, to } of sentencesOf(text)) {
      found.push({ text: text.slice(from, to), range: rangeOf(nodes, from, to) });
    }
  }
  return found;
}

/** The text nodes of each block, in the order of reading; a list in a list is a block of its own. */
function saidTogether(root: HTMLElement): readonly (readonly Text[])[] {
  const groups: { block: Element | null; nodes: Text[] }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (!parent || parent.closest(SILENT) || !node.data.trim()) continue;
    const block = parent.closest(BLOCKS);
    const last = groups.at(-1);
    if (last && last.block === block && block) last.nodes.push(node);
    else groups.push({ block, nodes: [node] });
  }
  return groups.map(({ nodes }) => nodes);
}

function rangeOf(nodes: readonly Text[], from: number, to: number): Range {
  const range = document.createRange();
  let before = 0;
  for (const node of nodes) {
    const after = before + node.length;
    if (from >= before && from < after) range.setStart(node, from - before);
    if (to > before && to <= after) range.setEnd(node, to - before);
    before = after;
  }
  return range;
}
