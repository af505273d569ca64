// The way back of one ladder: each amount with its own days, up to the step that waits.
import type { Unit } from '../../domain/entries';
import { Card } from '../../parts/Card';
import { inWords } from '../../parts/ladder-words';
import { today } from '../../store/read';
import { t, weekdayAndDay } from '../../text';
import type { Plan } from '../plans';
import { activityOf } from '../state';
import { type Stage, stillToCome } from './way-back';

interface Props {
  plan: Plan;
  unit: Unit;
  stages: readonly Stage[];
}

export function WayBack({ plan, unit, stages }: Props) {
  return (
    <div class="stack">
      <h3>{activityOf(plan)}</h3>
      <ol class="flare-steps num">
        {stages.map(({ from, phase, quota, days }, at) => (
          <li key={from}>
            <span class="flare-dot">{at + 1}</span>
            <span>
              <b>{quota === null ? t('flare.way.measure') : inWords(unit, quota)}</b>
              {phase !== 'ramp' && quota !== null && ` · ${t('flare.way.rung')}`}
              {days.map((on) => (
                <span key={on} class="small line">
                  {on === today.value ? t('flare.way.today') : weekdayAndDay(on)}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** On the flare-up's own screen while a way back runs. */
export function OnTheWay({ plans }: { plans: readonly Plan[] }) {
  const climbing = plans.flatMap((plan) => {
    const stages = plan.stairs ? stillToCome(plan.stairs, today.value) : [];
    return plan.stairs && stages.length > 0 ? [{ plan, unit: plan.stairs.terms.unit, stages }] : [];
  });
  if (climbing.length === 0) return null;
  return (
    <Card title={t('way.title')} look="flare">
      <p>{t('way.now')}</p>
      {climbing.map((way) => (
        <WayBack key={way.plan.id} {...way} />
      ))}
    </Card>
  );
}
