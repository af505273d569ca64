// Out of a pause: says first what follows, then does it.
import { Button } from '../../parts/Button';
import { announce } from '../../parts/live';
import { record } from '../../sync/record';
import { t } from '../../text';
import { useKeeping } from '../keeping';

export function ResumeAct() {
  const { keep, busy, problem } = useKeeping();
  const resume = () =>
    keep(async () => {
      await record('resumed', {});
      announce(t('pause.resumed'));
    });
  return (
    <div class="stack">
      <p class="small">{t('pause.after')}</p>
      {problem}
      <Button wide disabled={busy} onClick={resume}>
        {t('pause.resume')}
      </Button>
    </div>
  );
}
