// The end of a text: seen for long enough it counts as read, and one tap says so too. Read stays read.
import { useEffect, useRef } from 'preact/hooks';
import type { Pin } from '../../domain/entries';
import { editionRead } from '../../domain/reading';
import { Button } from '../../parts/Button';
import { Icon } from '../../parts/Icon';
import { announce } from '../../parts/live';
import { log } from '../../store/read';
import { t } from '../../text';
import { useKeeping } from '../keeping';
import { keepRead } from './kept';

interface Props {
  pin: Pin;
  /** How long the text takes to read, as it says itself. */
  minutes: number;
}

export function Read({ pin, minutes }: Props) {
  const { keep, busy, problem } = useKeeping();
  const isRead = editionRead(log.value, pin.id) >= pin.edition;
  // The phone keeps it by itself; when it cannot, the button says so.
  const end = useSeenLongEnough(minutes, () => void keepRead(pin).catch(() => {}));
  const mark = () =>
    keep(async () => {
      await keepRead(pin);
      announce(t('reading.marked'));
    });
  return (
    <div ref={end}>
      {isRead ? (
        <p class="reading-done">
          <Icon name="check" /> {t('reading.read')}
        </p>
      ) : (
        <Button look="plain" disabled={busy} onClick={mark}>
          {t('reading.mark')}
        </Button>
      )}
      {problem}
    </div>
  );
}

/** A quarter of the time that the text says it takes: less is scrolling past. */
const ENOUGH = 60_000 / 4;
const AT_THE_END = 2_000;

function useSeenLongEnough(minutes: number, then: () => void) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const opened = Date.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = new IntersectionObserver(([seen]) => {
      clearTimeout(timer);
      const left = opened + minutes * ENOUGH - Date.now();
      if (seen?.isIntersecting) timer = setTimeout(then, Math.max(AT_THE_END, left));
    });
    if (end.current) watch.observe(end.current);
    return () => {
      clearTimeout(timer);
      watch.disconnect();
    };
  }, []);
  return end;
}
