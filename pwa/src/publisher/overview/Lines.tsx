// A short list inside a card: a name that leads somewhere, a few words below, and a word at the end.
import type { ComponentChildren } from 'preact';

interface Props {
  /** A heading of its own, where a card has several lists. */
  title?: string;
  children: ComponentChildren;
}

export function Lines({ title, children }: Props) {
  return (
    <div class="overview-lines">
      {title && <h3>{title}</h3>}
      <ul class="rows">{children}</ul>
    </div>
  );
}

interface LineProps {
  name: string;
  href?: string;
  facts: ComponentChildren;
  children?: ComponentChildren;
}

export function Line({ name, href, facts, children }: LineProps) {
  return (
    <li>
      <span class="grow">
        {href ? (
          <a class="desk-name" href={href}>
            {name}
          </a>
        ) : (
          <strong>{name}</strong>
        )}
        <span class="small desk-facts">{facts}</span>
      </span>
      {children}
    </li>
  );
}
