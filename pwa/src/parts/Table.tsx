// A table of facts. Where large letters make it wider than the screen it moves by itself, and the page stays still.
import type { ComponentChildren } from 'preact';
import './table.css';

interface Props {
  /** What the table tells, for those who come to it by ear. */
  label: string;
  heads: readonly string[];
  children: ComponentChildren;
}

export function Table({ label, heads, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part of the page that scrolls must be reached by the keyboard.
    <section class="table" aria-label={label} tabIndex={0}>
      <table class="num">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
