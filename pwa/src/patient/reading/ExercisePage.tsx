// One exercise: the drawing, the dose of my plan, how it is done, what to mind, and the way to write it down.
import { useState } from 'preact/hooks';
import type { Exercise } from '../../content/items';
import type { PlanExercise } from '../../domain/entries';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { announce } from '../../parts/live';
import { MovingFigure } from '../../parts/MovingFigure';
import { Notice } from '../../parts/Notice';
import { Stepper } from '../../parts/Stepper';
import { log, today } from '../../store/read';
import { record, withdraw } from '../../sync/record';
import { type Language, t } from '../../text';
import { EffortScale } from '../EffortScale';
import { doseInWords, figureOf, restInWords } from '../exercise';
import { useKeeping } from '../keeping';
import { current, type Plan } from '../plans';
import { exercisesOn } from '../today/exercises';

interface Props {
  exercise: Exercise;
  plan: Plan | undefined;
  shown: Language;
}

export function ExercisePage({ exercise, plan, shown }: Props) {
  const said = exercise.text[shown];
  const figure = figureOf(plan, exercise.figure);
  const dose = plan?.plan.exercises.find(({ item }) => item === exercise.id);
  const follows = plan && current([plan], today.value).length > 0;
  return (
    <>
      {dose && (
        <p class="num text-summary">
          {[doseInWords(dose), restInWords(exercise, dose)].filter(Boolean).join(' · ')}
        </p>
      )}
      {figure && <MovingFigure figure={figure} alt={figure.text[shown].alt} />}
      <Card title={t('exercise.how')}>
        <p>{said.purpose}</p>
        <p>{said.position}</p>
        <ol class="blocks-list">
          {said.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {said.cautions.length > 0 && (
          <Notice tone="today" title={t('exercise.mind')}>
            <ul class="blocks-list">
              {said.cautions.map((caution) => (
                <li key={caution}>{caution}</li>
              ))}
            </ul>
          </Notice>
        )}
      </Card>
      {dose && follows && <LogExercise plan={plan} dose={dose} title={said.title} />}
    </>
  );
}

const MOST_SETS = 20;

function LogExercise({ plan, dose, title }: { plan: Plan; dose: PlanExercise; title: string }) {
  const [sets, setSets] = useState(dose.sets);
  const [effort, setEffort] = useState<number | null>(null);
  const { keep, busy, problem } = useKeeping();
  const done =
    exercisesOn(plan, log.value, today.value).find((one) => one.dose.item === dose.item)?.done ?? [];
  const save = () =>
    keep(async () => {
      const args = { assignment: plan.id, exercise: dose.item, sets, ...(effort !== null && { effort }) };
      await record('exercise_done', args);
      announce(t('exercises.logged', { title }));
    });
  const undo = (id: string) =>
    keep(async () => {
      await withdraw(id);
      announce(t('exercises.undone', { title }));
    });
  return (
    <Card title={t('exercise.log')} look="today">
      {done.map((entry) => (
        <Notice key={entry.id} tone="safe">
          <div class="row between">
            <p class="num">{t('exercise.done', { count: entry.args.sets })}</p>
            <Button look="text" disabled={busy} onClick={() => undo(entry.id)}>
              {t('today.undo')}
            </Button>
          </div>
        </Notice>
      ))}
      <Stepper
        less={t('exercise.less')}
        more={t('exercise.more')}
        canLess={sets > 1}
        canMore={sets < MOST_SETS}
        onLess={() => setSets(sets - 1)}
        onMore={() => setSets(sets + 1)}
      >
        <Button look={done.length > 0 ? 'plain' : 'main'} disabled={busy} onClick={save}>
          {t('exercise.save', { count: sets })}
        </Button>
      </Stepper>
      {problem}
      <details>
        <summary>{t('exercise.details')}</summary>
        <EffortScale value={effort} onPick={setEffort} />
      </details>
    </Card>
  );
}
