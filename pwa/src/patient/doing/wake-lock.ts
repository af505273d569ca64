// Keeps the screen lit while a watch runs, on phones that can; a browser lets go whenever the page is hidden.
import { useEffect } from 'preact/hooks';

export function useWakeLock(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !('wakeLock' in navigator)) return;
    let over = false;
    let held: WakeLockSentinel | null = null;
    const take = async () => {
      if (document.visibilityState !== 'visible') return;
      // A phone low on power says no, and the watch does not need it.
      const lock = await navigator.wakeLock.request('screen').catch(() => null);
      if (over) await lock?.release();
      else held = lock ?? held;
    };
    void take();
    document.addEventListener('visibilitychange', take);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', take);
      void held?.release();
    };
  }, [wanted]);
}
