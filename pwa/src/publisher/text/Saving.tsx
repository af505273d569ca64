// Saving, always within reach: at the foot of the window, and by the keys that everybody knows.
import { useEffect } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { announce } from '../../parts/live';
import { t } from '../../text';
import type { Editing } from './editing';
import { tooLong } from './files';

export function Saving({ editing: { acting, changed, theirs, save } }: { editing: Editing }) {
  const ready = !acting.busy && changed.length > 0 && theirs.length === 0 && !changed.some(tooLong);
  const go = async (): Promise<void> => {
    if (await save()) announce(t('publisher.text.saved'));
  };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      // Whether or not there is anything to save, nobody wants the browser to save its page.
      event.preventDefault();
      if (ready) void go();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
  return (
    <div class="row text-save">
      <span class="small" role="status">
        {t(changed.length > 0 ? 'publisher.text.unsaved' : 'publisher.text.all_saved')}
      </span>
      <Button disabled={!ready} aria-keyshortcuts="Control+S Meta+S" onClick={go}>
        {acting.busy ? t('clinic.busy') : t('publisher.text.save')}
      </Button>
    </div>
  );
}
