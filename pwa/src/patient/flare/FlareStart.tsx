// The start of a flare-up: what one is, in the patient's own judgement, and one tap.
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { announce } from '../../parts/live';
import { record } from '../../sync/record';
import { t } from '../../text';
import { useKeeping } from '../keeping';

export function FlareStart() {
  const { keep, busy, problem } = useKeeping();
  const start = () =>
    keep(async () => {
      await record('flare_started', {});
      announce(t('flare.started'));
    });
  return (
    <Card title={t('flare.question')} look="flare">
      <p>{t('flare.what')}</p>
      {problem}
      <Button look="flare" wide disabled={busy} onClick={start}>
        {t('flare.start')}
      </Button>
      <p class="small">{t('flare.start.what')}</p>
    </Card>
  );
}
