// "Det går bedre": what happens next, with amounts and dates from the rules themselves, and then the tap that does it.
import { Button } from '../../parts/Button';
import { inWords } from '../../parts/ladder-words';
import { announce } from '../../parts/live';
import { Sheet } from '../../parts/Sheet';
import { today } from '../../store/read';
import { record } from '../../sync/record';
import { day, t } from '../../text';
import { useKeeping } from '../keeping';
import type { Plan, PlanStairs } from '../plans';
import { activityOf } from '../state';
import { wayBack } from './view';

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
        ({ id, stairs, ...plan }) =>
          stairs && <Way key={id} activity={activityOf({ id, stairs, ...plan })} stairs={stairs} />,
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

function Way({ activity, stairs }: { activity: string; stairs: PlanStairs }) {
  const stages = wayBack(stairs, today.value);
  const amount = (quota: number | null) => (quota === null ? '' : inWords(stairs.terms.unit, quota));
  return (
    <div class="stack">
      <h3>{activity}</h3>
      <ol class="flare-steps num">
        {stages.map(({ from, phase, quota }, at) => (
          <li key={from}>
            <span class="flare-dot">{at + 1}</span>
            <span>
              <b>{t(quota === null ? 'flare.way.measure' : 'flare.way.amount', { amount: amount(quota) })}</b>
              <span class="small line">
                {from <= today.value ? t('flare.way.today') : t('stairs.from', { day: day(from) })}
                {phase !== 'ramp' && quota !== null && ` · ${t('flare.way.rung')}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
