// Which of the patient's plans a new one would stand in the place of. Another activity is a plan beside it.
import type { Plan } from '../patient/plans';
import type { PlanForm } from './form';

/** The newest running plan of the same activity; a plan without a staircase is told by its pathway. */
export function replaceable(current: readonly Plan[], form: PlanForm): Plan | null {
  const same = ({ plan }: Plan): boolean =>
    form.ladder
      ? plan.ladder?.item === form.ladder.item
      : plan.ladder === null && plan.pathway.id === form.pathway;
  return current.find(same) ?? null;
}
