// Recording as a screen does it: one at a time, a sentence when the phone could not keep it, and focus that is never lost.
import { useState } from 'preact/hooks';
import { Notice } from '../parts/Notice';
import { isFull } from '../store/room';
import { t } from '../text';

export function useKeeping() {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<'not_kept' | 'full' | null>(null);
  const keep = async (act: () => Promise<unknown>): Promise<void> => {
    const giveBack = rememberFocus();
    setBusy(true);
    setFailed(null);
    try {
      await act();
    } catch (error) {
      setFailed(isFull(error) ? 'full' : 'not_kept');
    } finally {
      setBusy(false);
      giveBack();
    }
  };
  const problem = failed ? (
    <div role="alert">
      <Notice tone="call">
        <p>{t(failed === 'full' ? 'app.full' : 'app.not_kept')}</p>
      </Notice>
    </div>
  ) : null;
  return { keep, busy, problem };
}

/** The button that was pressed may be gone when the act is done; reading then goes on from its card, or from the top. */
function rememberFocus(): () => void {
  const pressed = document.activeElement as HTMLElement | null;
  const card = pressed?.closest('.card:not(dialog *)')?.querySelector<HTMLElement>('h2[tabindex]');
  return () =>
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      const there = [pressed, card, document.querySelector<HTMLElement>('h1')];
      there.find((element) => element?.isConnected)?.focus({ preventScroll: true });
    });
}
