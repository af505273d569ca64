// The exercises with their drawings and steps, two beside each other where the paper is wide.
import { recalled } from '../../content/read';
import { Figure } from '../../parts/Figure';
import { t } from '../../text';
import { doseInWords, figureOf } from '../exercise';
import type { Plan } from '../plans';
import { itemOf, words } from '../state';

export function PrintExercises({ plan }: { plan: Plan }) {
  // Paper cannot be covered later, and so shows nothing that has been recalled.
  const exercises = plan.plan.exercises.filter(({ item }) => {
    const exercise = itemOf(plan, 'exercise', item);
    return exercise && !recalled(exercise);
  });
  if (exercises.length === 0) return null;
  return (
    <section>
      <h2>{t('exercises.title')}</h2>
      <div class="print-exercises">
        {exercises.map((dose) => {
          const item = itemOf(plan, 'exercise', dose.item);
          const figure = item && figureOf(plan, item.figure);
          return (
            item && (
              <article key={dose.item}>
                {figure && (
                  <div class="print-figure">
                    <Figure viewbox={figure.viewbox} nodes={figure.nodes} />
                  </div>
                )}
                <div>
                  <h3>{words(item).title}</h3>
                  <p class="num">{doseInWords(dose)}</p>
                  <p>{words(item).position}</p>
                  <ol class="blocks-list">
                    {words(item).steps.map((step) => (
                      <li key={step}>{step}</li>
                    ))}
                  </ol>
                </div>
              </article>
            )
          );
        })}
      </div>
    </section>
  );
}
