// One screen of the clinic: its title on the page, in the window and in the focus, and what can be done from there.
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../../parts/Icon';
import { t } from '../../text';

/** The first screen keeps the browser's own focus; every later one takes it to its title. */
let opened = false;

interface Props {
  title: string;
  /** What the window is called, where the title itself names a patient: it can be read over a shoulder, and is kept in history. */
  windowTitle?: string;
  /** Where the screen was reached from. */
  back?: { readonly href: string; readonly label: string };
  /** To the right of the title. */
  beside?: ComponentChildren;
  children: ComponentChildren;
}

export function Screen({ title, windowTitle = title, back, beside, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('clinic.window', { screen: windowTitle });
  }, [windowTitle]);
  useLayoutEffect(() => {
    if (opened) {
      scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    opened = true;
  }, []);
  return (
    <main class="clinic-screen">
      {back && (
        <a class="clinic-back" href={back.href}>
          <Icon name="back" size="1.25rem" />
          {back.label}
        </a>
      )}
      <div class="clinic-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {beside}
      </div>
      {children}
    </main>
  );
}

/** What held the focus has gone: the title takes it, so that the next key press does not begin at the top of the window. */
export function focusTitle(): void {
  // A sheet that is on its way out holds the focus, and gives it back to its button, until the next drawing.
  queueMicrotask(() => document.querySelector<HTMLElement>('.clinic-screen h1')?.focus());
}
