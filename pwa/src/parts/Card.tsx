// A card is one thought on the page. `today` is the one that comes first; `flare` is warm.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './card.css';

interface Props {
  title?: ComponentChildren;
  /** A short remark to the right of the title. */
  beside?: ComponentChildren;
  look?: 'plain' | 'today' | 'flare' | 'call' | 'quiet';
  children?: ComponentChildren;
}

export function Card({ title, beside, look = 'plain', children }: Props) {
  const id = useId();
  return (
    <section class={`card card-${look}`} aria-labelledby={title === undefined ? undefined : id}>
      {title !== undefined && (
        <div class="row between card-head">
          <h2 id={id} tabIndex={-1}>
            {title}
          </h2>
          {beside}
        </div>
      )}
      {children}
    </section>
  );
}
