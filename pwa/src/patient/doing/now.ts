// The present instant, looked at twice a second while something runs, and whenever the page is looked at again.
import { useEffect, useState } from 'preact/hooks';

const OFTEN_ENOUGH = 500;

/** `onLook` is told every look and the one before it, so that a clock that was put back can be noticed. */
export function useNow(running: boolean, onLook: (now: number, before: number) => void): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return;
    let before = Date.now();
    setNow(before);
    const look = () => {
      const seen = Date.now();
      onLook(seen, before);
      before = seen;
      setNow(seen);
    };
    const timer = setInterval(look, OFTEN_ENOUGH);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [running, onLook]);
  return now;
}
