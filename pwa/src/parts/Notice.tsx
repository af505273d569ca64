// A notice says one thing that matters here and now. `why` is the reason beside an amount.
import type { ComponentChildren } from 'preact';
import './notice.css';

export type NoticeTone = 'why' | 'today' | 'info' | 'flare' | 'call' | 'safe';

interface Props {
  tone?: NoticeTone;
  title?: string;
  children: ComponentChildren;
}

export function Notice({ tone = 'info', title, children }: Props) {
  return (
    <div class={`notice notice-${tone}`}>
      {title && <p class="notice-title">{title}</p>}
      {children}
    </div>
  );
}
