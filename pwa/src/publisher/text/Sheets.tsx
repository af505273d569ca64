// Words on sheets of paper as a printer would lay them out: columns of the browser's own, each as large as a sheet.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../text';

/** In millimetres, as the public pages' style prints them: A4 with 18 all around, and a little air between the sheets. */
const WIDE = 210;
const AIR = 6;

export function Sheets({ paper, children }: { paper: boolean; children: ComponentChildren }) {
  const frame = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(1);
  // How many sheets the words fill is known when they are drawn, and they may change at every drawing.
  useLayoutEffect(() => {
    const sheets = paper ? frame.current?.firstElementChild : null;
    if (!(sheets instanceof HTMLElement)) return;
    sheets.style.width = '';
    const millimetre = sheets.offsetWidth / WIDE;
    const filled = Math.max(1, Math.ceil(sheets.scrollWidth / millimetre / (WIDE + AIR) - 0.05));
    sheets.style.width = `${filled * (WIDE + AIR) - AIR}mm`;
    setCount(filled);
  });
  if (!paper) return children;
  return (
    <>
      <p class="small" role="status">
        {t('publisher.preview.sheets', { count })}
      </p>
      {/* Wider than the window, so it can be reached and scrolled with the keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse. */}
      <section class="preview-sheets" ref={frame} tabIndex={0} aria-label={t('publisher.preview.print')}>
        {children}
      </section>
    </>
  );
}
