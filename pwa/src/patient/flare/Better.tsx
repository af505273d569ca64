// "Det går bedre": what happens next, with amounts and days from the rules themselves, and then the tap that does it.
import { Button } from '../../parts/Button';
import { announce } from '../../parts/live';
import { Sheet } from '../../parts/Sheet';
import { today } from '../../store/read';
import { record } from '../../sync/record';
import { t } from '../../text';
import { useKeeping } from '../keeping';
import type { Plan } from '../plans';
import { WayBack } from './WayBack';
import { ifItEndedNow } from './way-back';

export function Better({ plans, onClose }: { plans: readonly Plan[]; onClose: () => void }) {
  const { keep, busy, problem } = useKeeping();
  const end = () =>
    keep(async () => {
      await record('flare_ended', {});
      announce(t('flare.ended'));
      onClose();
    });
  return (
    <Sheet title={t('flare.better')} close={t('app.close')} onClose={onClose}>
      <p>{t('flare.better.text')}</p>
      {plans.map(
        (plan) =>
          plan.stairs && (
            <WayBack
              key={plan.id}
              plan={plan}
              unit={plan.stairs.terms.unit}
              stages={ifItEndedNow(plan.stairs, today.value)}
            />
          ),
      )}
      {problem}
      <Button look="flare" wide disabled={busy} onClick={end}>
        {t('flare.better.yes')}
      </Button>
      <Button look="quiet" wide onClick={onClose}>
        {t('flare.better.no')}
      </Button>
    </Sheet>
  );
}
