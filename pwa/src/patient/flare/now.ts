// The hour by the clock in Denmark, kept in step while a screen that depends on it is open.
import { useEffect, useState } from 'preact/hooks';
import { dayInCopenhagen, minuteInCopenhagen } from '../../domain/days';
import type { Moment } from '../../domain/surgery';

const OFTEN_ENOUGH = 20_000;

function momentNow(): Moment {
  const instant = new Date();
  return { day: dayInCopenhagen(instant), minute: minuteInCopenhagen(instant) };
}

/** A phone's timers sleep with it, so the clock is also read when the app is looked at again. */
export function useNow(): Moment {
  const [now, setNow] = useState(momentNow);
  useEffect(() => {
    const look = () => setNow(momentNow());
    const timer = setInterval(look, OFTEN_ENOUGH);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return now;
}
