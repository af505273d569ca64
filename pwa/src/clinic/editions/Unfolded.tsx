// What is read only when somebody asks for it: the inside is made when it is first unfolded.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

export function Unfolded({ title, children }: { title: ComponentChildren; children: ComponentChildren }) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{title}</summary>
      {wasOpened && children}
    </details>
  );
}
