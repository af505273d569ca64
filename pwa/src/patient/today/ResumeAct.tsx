// Out of a pause: says first what follows, then does it. A pause begun today is simply taken back.
import { Button } from '../../parts/Button';
import { announce } from '../../parts/live';
import { log, today } from '../../store/read';
import { record, withdraw } from '../../sync/record';
import { t } from '../../text';
import { useKeeping } from '../keeping';
import { recordedOn } from '../plans';

export function ResumeAct({ since }: { since: string | null }) {
  const { keep, busy, problem } = useKeeping();
  const justBegun = since === today.value;
  const resume = () =>
    keep(async () => {
      if (justBegun) for (const id of recordedOn(log.value, 'paused', today.value)) await withdraw(id);
      else await record('resumed', {});
      announce(t('pause.resumed'));
    });
  return (
    <div class="stack">
      {!justBegun && <p class="small">{t('pause.after')}</p>}
      {problem}
      <Button wide disabled={busy} onClick={resume}>
        {t(justBegun ? 'pause.undo' : 'pause.resume')}
      </Button>
    </div>
  );
}
