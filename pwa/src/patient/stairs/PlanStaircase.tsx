// The card with the staircase: the goal in the patient's words on top, the drawing, the reason, and the same as a table.

import type { Goal } from '../../domain/goals';
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { inWords, whySentence } from '../../parts/ladder-words';
import { Notice } from '../../parts/Notice';
import { dayBeside, t } from '../../text';
import type { Plan, PlanStairs } from '../plans';
import { ME } from '../routes';
import { StaircaseDrawing } from '../StaircaseDrawing';
import { activityOf } from '../state';
import { RungTable } from './RungTable';
import { stairsView } from './view';

interface Props {
  plan: Plan;
  goal: Goal | null;
  /** Whether there are several staircases to tell apart. */
  named: boolean;
}

export function PlanStaircase({ plan, goal, named }: Props) {
  const { stairs } = plan;
  if (!stairs) return null;
  const view = stairsView(stairs.standing);
  const aim = inWords(stairs.terms.unit, stairs.terms.goal);
  return (
    <Card>
      <div>
        <p class="small">{t(named ? 'stairs.goal_of' : 'stairs.goal', { activity: activityOf(plan) })}</p>
        <h2 class="stairs-goal">{goal ? t('stairs.quoted', { goal: goal.text }) : aim}</h2>
        <p class="small num">
          {[goal && aim, view.goalOn && dayBeside(view.goalOn, view.startedOn ?? '')]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {!goal && (
          <ButtonLink look="text" href={ME}>
            {t('stairs.write_goal')}
          </ButtonLink>
        )}
      </div>
      {view.rungs.length > 0 ? (
        <StaircaseDrawing terms={stairs.terms} view={view} />
      ) : (
        <NotBuilt stairs={stairs} />
      )}
      <Notice tone="why">
        <p>{whySentence(stairs.standing, stairs.terms)}</p>
        {view.aboveFlare !== null && <p>{t('stairs.above_flare', { count: view.aboveFlare })}</p>}
      </Notice>
      {view.rungs.length > 0 && <RungTable unit={stairs.terms.unit} view={view} />}
    </Card>
  );
}

function NotBuilt({ stairs }: { stairs: PlanStairs }) {
  const count = stairs.standing.measuredDays ?? 0;
  return (
    <ol class="stairs-measured num">
      {[1, 2, 3].map((number) => (
        <li key={number} class={number <= count ? 'stairs-measured-done' : ''}>
          {t(number <= count ? 'stairs.measured' : 'stairs.to_measure', { number })}
        </li>
      ))}
    </ol>
  );
}
