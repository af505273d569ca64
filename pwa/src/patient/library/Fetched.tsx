// Stands in for a text that the phone does not hold: fetched when there is network, and it opens as soon as it is here.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { bringReleased } from '../../content/library';
import { t } from '../../text';

export function Fetched({ start, otherwise }: { start: string; otherwise: JSX.Element }) {
  const [looking, setLooking] = useState(true);
  useEffect(() => {
    // A text that has come shows itself: the screen follows what the phone holds.
    void bringReleased(start).then((came) => setLooking(came));
  }, []);
  return <div aria-live="polite">{looking ? <p>{t('library.fetching')}</p> : otherwise}</div>;
}
