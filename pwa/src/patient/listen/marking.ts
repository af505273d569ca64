// Marks the sentence that is being said, without touching the text: a highlight lies over it, or its block has a frame.
import type { Passage } from './passages';

const NAME = 'spoken';
const FRAME = 'is-spoken';

export function mark(passage: Passage | undefined): void {
  unmark();
  if (!passage) return;
  const block = passage.range.startContainer.parentElement;
  if (CSS.highlights) CSS.highlights.set(NAME, new Highlight(passage.range));
  else block?.classList.add(FRAME);
  keepInSight(passage.range, block);
}

export function unmark(): void {
  CSS.highlights?.delete(NAME);
  for (const block of document.querySelectorAll(`.${FRAME}`)) block.classList.remove(FRAME);
}

function keepInSight(range: Range, block: Element | null): void {
  const { top, bottom } = range.getBoundingClientRect();
  // The bar with the five places lies over the lowest part of a phone's screen.
  if (top >= 0 && bottom <= innerHeight * 0.8) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  block?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
}
