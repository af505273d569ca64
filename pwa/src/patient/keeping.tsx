// Recording as a screen does it: one at a time, and a sentence when the phone could not keep it.
import { useState } from 'preact/hooks';
import { Notice } from '../parts/Notice';
import { t } from '../text';

export function useKeeping() {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const keep = async (act: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    setFailed(false);
    try {
      await act();
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  const problem = failed ? (
    <div role="alert">
      <Notice tone="call">
        <p>{t('app.not_kept')}</p>
      </Notice>
    </div>
  ) : null;
  return { keep, busy, problem };
}
