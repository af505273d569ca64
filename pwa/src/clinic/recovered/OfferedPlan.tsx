// An offered plan as it would be taken in: its ladder number by number, and each exercise with its dose.
import type { PlanAssigned } from '../../domain/entries';
import { t } from '../../text';
import type { Pathway } from '../server/shapes';
import { planExercises, planTerms, type Term } from './plan-terms';

interface Props {
  plan: PlanAssigned;
  pathways: readonly Pathway[];
  name: string;
  today: string;
}

export function OfferedPlan({ plan, pathways, name, today }: Props) {
  const exercises = planExercises(plan, pathways);
  return (
    <>
      <Terms terms={planTerms(plan, pathways, name, today)} />
      {exercises.length > 0 && (
        <div>
          <p>{t('clinic.gets.exercises', { count: exercises.length })}</p>
          <Terms terms={exercises} />
        </div>
      )}
    </>
  );
}

function Terms({ terms }: { terms: readonly Term[] }) {
  return (
    <dl class="recovered-terms num">
      {terms.map(({ name, words }) => (
        <div key={`${name} ${words}`}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
