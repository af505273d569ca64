// The card with the staircase: the goal in the patient's words on top, the drawing, the reason, and the same as a table.

import type { Goal } from '../../domain/goals';
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { inWords, whySentence } from '../../parts/ladder-words';
import { Notice } from '../../parts/Notice';
import { Stairs } from '../../parts/Stairs';
import { Table } from '../../parts/Table';
import { day, number, t } from '../../text';
import type { Plan, PlanStairs } from '../plans';
import { ME } from '../routes';
import { activityOf } from '../state';
import { type StairsView, stairsView } from './view';

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
        <p class="small num">{[goal && aim, view.goalOn && day(view.goalOn)].filter(Boolean).join(' · ')}</p>
        {!goal && (
          <ButtonLink look="text" href={ME}>
            {t('stairs.write_goal')}
          </ButtonLink>
        )}
      </div>
      {view.rungs.length > 0 ? <Drawing stairs={stairs} view={view} /> : <NotBuilt stairs={stairs} />}
      <Notice tone="why">
        <p>{whySentence(stairs.standing, stairs.terms)}</p>
        {view.aboveFlare !== null && <p>{t('stairs.above_flare', { count: view.aboveFlare })}</p>}
      </Notice>
      {view.rungs.length > 0 && <RungTable stairs={stairs} view={view} />}
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

function Drawing({ stairs: { terms, standing }, view }: { stairs: PlanStairs; view: StairsView }) {
  const { unit } = terms;
  const first = view.rungs[0];
  const present = view.rungs.find(({ state }) => state === 'now');
  const of = view.rungs.length;
  const short = (amount: number | undefined) => (amount === undefined ? '' : number(amount));
  const place = present
    ? t('stairs.summary', { rung: present.rung, of, amount: inWords(unit, present.quota) })
    : t('stairs.summary_ahead', { of, amount: inWords(unit, first?.quota ?? terms.goal) });
  const aim = view.goalOn
    ? t('stairs.summary_goal_on', { amount: inWords(unit, terms.goal), day: day(view.goalOn) })
    : t('stairs.summary_goal', { amount: inWords(unit, terms.goal) });
  return (
    <Stairs
      steps={view.rungs}
      first={short(first?.quota)}
      present={short(present?.quota)}
      goal={short(standing.rungs.at(-1))}
      dips={view.dips}
      dipLabel={t('stairs.dip')}
      from={view.startedOn ? day(view.startedOn) : ''}
      until={view.goalOn ? day(view.goalOn) : ''}
      summary={`${place} ${aim}`}
    />
  );
}

function RungTable({ stairs, view }: { stairs: PlanStairs; view: StairsView }) {
  return (
    <details>
      <summary>{t('stairs.table')}</summary>
      <Table
        label={t('stairs.summary_ahead', {
          of: view.rungs.length,
          amount: inWords(stairs.terms.unit, view.rungs[0]?.quota ?? 0),
        })}
        heads={[t('stairs.table.rung'), t('stairs.table.amount'), t('stairs.table.when')]}
      >
        {view.rungs.map(({ rung, quota, state, from }, at) => (
          <tr key={rung} aria-current={state === 'now' ? 'step' : undefined}>
            <th scope="row">{number(rung)}</th>
            <td>{inWords(stairs.terms.unit, quota)}</td>
            <td>
              {t(`stairs.state.${state}`)}
              {from && (
                <span class="small">
                  {' '}
                  · {t(state === 'planned' ? 'stairs.from' : 'stairs.reached', { day: day(from) })}
                </span>
              )}
              {view.dips.includes(at) && <span class="small"> · {t('ladder.phase.flare')}</span>}
            </td>
          </tr>
        ))}
      </Table>
    </details>
  );
}
