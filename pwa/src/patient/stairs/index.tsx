// Trappen: the patient's own goal on top, where I stand, and what comes next.

import { goalsOf } from '../../domain/goals';
import { Card } from '../../parts/Card';
import { log, today } from '../../store/read';
import { t } from '../../text';
import { Screen } from '../Screen';
import { currentPlans, interrupted } from '../state';
import { WithdrawnLadder, withdrawnLadder } from '../WithdrawnLadder';
import { Changes } from './Changes';
import { NextSteps } from './NextSteps';
import { PauseCard } from './PauseCard';
import { PlanStaircase } from './PlanStaircase';
import { WeekNotes } from './WeekNotes';
import './style.css';

export function Stairs() {
  const goal = goalsOf(log.value).at(-1) ?? null;
  const all = currentPlans.value.filter(({ stairs }) => stairs && !stairs.standing.refused);
  const plans = all.filter((plan) => !withdrawnLadder(plan));
  return (
    <Screen title={t('nav.stairs')}>
      {all.map((plan) => {
        const out = withdrawnLadder(plan);
        return out && <WithdrawnLadder key={plan.id} plan={plan} ladder={out} />;
      })}
      {all.length === 0 && (
        <Card>
          <p>{t('stairs.none')}</p>
        </Card>
      )}
      {plans.map((plan) => (
        <div key={plan.id} class="screen-body screen-body-beside">
          <PlanStaircase plan={plan} goal={goal} named={plans.length > 1} />
          <div class="screen-body">
            <NextSteps plan={plan} today={today.value} />
            <Changes plan={plan} />
            {plan === plans.at(-1) && (
              <>
                <WeekNotes />
                <PauseCard since={interrupted.value.pauseSince} />
              </>
            )}
          </div>
        </div>
      ))}
    </Screen>
  );
}
