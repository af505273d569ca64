// The card of a plan whose staircase must not be used any more: the notice, and what to do meanwhile.
import type { Ladder } from '../content/items';
import { withdrawn } from '../content/read';
import { Card } from '../parts/Card';
import { t } from '../text';
import type { Plan } from './plans';
import { Recalled } from './Recalled';
import { activityOf, itemOf } from './state';

export function WithdrawnLadder({ plan, ladder }: { plan: Plan; ladder: Ladder }) {
  return (
    <Card title={activityOf(plan)}>
      <Recalled item={ladder} />
      <p>{t('recall.ladder')}</p>
    </Card>
  );
}

export function withdrawnLadder(plan: Plan): Ladder | undefined {
  const ladder = itemOf(plan, 'ladder', plan.plan.ladder?.item);
  return ladder && withdrawn(ladder) ? ladder : undefined;
}
