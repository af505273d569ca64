// A measuring day: how it is done, a watch or a count for those who want one, and then the number, whatever it is.
import type { Unit } from '../../domain/entries';
import { Blocks } from '../../parts/Blocks';
import { t } from '../../text';
import { aroundPlan } from '../around';
import { isUnderway, Underway } from '../doing';
import type { Plan } from '../plans';
import { itemOf, words } from '../state';
import { Unapproved } from '../Unapproved';
import { TrialForm } from './TrialForm';

interface Props {
  plan: Plan;
  unit: Unit;
  on: string;
  /** How many days have been measured; the first time, how it is done stands open. */
  measuredDays: number;
  isMeasured: boolean;
}

export function Measure({ plan, unit, on, measuredDays, isMeasured }: Props) {
  const ladder = itemOf(plan, 'ladder', plan.plan.ladder?.item);
  if (isMeasured && !isUnderway(plan.id)) return <p>{t('measure.done_today')}</p>;
  return (
    <>
      {ladder && (
        <details open={measuredDays === 0}>
          <summary>{t('measure.how')}</summary>
          <div class="blocks">
            <Blocks blocks={words(ladder).measuring} around={aroundPlan(plan)} />
            <Unapproved items={[ladder]} />
          </div>
        </details>
      )}
      <Underway assignment={plan.id} unit={unit} today={on} ceiling={null}>
        {({ amount, on: begunOn, done }) => (
          <TrialForm
            key={amount}
            assignment={plan.id}
            unit={unit}
            measured={amount}
            on={begunOn}
            onDone={done}
          />
        )}
      </Underway>
    </>
  );
}
