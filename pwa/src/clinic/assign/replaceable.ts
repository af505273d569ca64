// Which of the patient's plans a new one would stand in the place of, and what those beside it already give.
import type { Plan } from '../patient/plans';
import type { Pathway } from '../server/shapes';
import type { PlanForm } from './form';

/**
 * The newest running plan of the same activity; another activity is a plan beside it. A plan without a staircase is
 * told by its pathway.
 */
export function replaceable(current: readonly Plan[], form: PlanForm): Plan | null {
  const same = ({ plan }: Plan): boolean =>
    form.ladder
      ? plan.ladder?.item === form.ladder.item
      : plan.ladder === null && plan.pathway.id === form.pathway;
  return current.find(same) ?? null;
}

/** The pathway without the exercises of the plans that stay: nobody needs the same one on two lists of a day. */
export function notYetGiven(pathway: Pathway, staying: readonly Plan[]): Pathway {
  const given = new Set(staying.flatMap(({ plan }) => plan.exercises.map(({ item }) => item)));
  return { ...pathway, exercises: pathway.exercises.filter(({ item }) => !given.has(item)) };
}
