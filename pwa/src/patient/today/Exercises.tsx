// The exercises of a plan: drawing, dose, a mark for done, and the way in to how it is done.

import { recalled, withdrawn } from '../../content/read';
import type { LogEntry } from '../../domain/entries';
import { inGroups } from '../../domain/groups';
import { Badge } from '../../parts/Badge';
import { Card } from '../../parts/Card';
import { groupWord } from '../../parts/dose-words';
import { Figure } from '../../parts/Figure';
import { Icon } from '../../parts/Icon';
import { announce } from '../../parts/live';
import { record, withdraw } from '../../sync/record';
import { t } from '../../text';
import { doseInWords, figureOf } from '../exercise';
import { useKeeping } from '../keeping';
import type { Plan } from '../plans';
import { textAt } from '../routes';
import { activityOf, itemOf, words } from '../state';
import { type ExerciseOnDay, exercisesOn } from './exercises';

interface Props {
  plan: Plan;
  log: readonly LogEntry[];
  today: string;
  /** Whether there are several plans to tell apart. */
  named: boolean;
}

export function Exercises({ plan, log, today, named }: Props) {
  const list = exercisesOn(plan, log, today);
  if (list.length === 0) return null;
  const asked = list.filter(({ dose }) => !isWithdrawn(plan, dose.item));
  const done = asked.filter((exercise) => exercise.done.length > 0).length;
  return (
    <Card
      title={named ? t('exercises.title_of', { activity: activityOf(plan) }) : t('exercises.title')}
      beside={
        asked.length > 0 && (
          <span class="small num">{t('exercises.done', { done, count: asked.length })}</span>
        )
      }
    >
      <ExerciseList plan={plan} list={list} on={today} />
    </Card>
  );
}

/** An exercise that must not be used any more is left out, and nobody is asked for it. */
function isWithdrawn(plan: Plan, id: string): boolean {
  const item = itemOf(plan, 'exercise', id);
  return item !== undefined && withdrawn(item);
}

interface ListProps {
  plan: Plan;
  list: readonly ExerciseOnDay[];
  on: string;
}

/** So many are taken in at a glance; a longer list is told in groups. */
const AT_A_GLANCE = 8;

/** The exercises of one day, each to be marked as done on that day. */
export function ExerciseList({ plan, list, on }: ListProps) {
  if (list.length <= AT_A_GLANCE) return <Rows plan={plan} list={list} on={on} />;
  const groupOf = ({ dose }: ExerciseOnDay) => itemOf(plan, 'exercise', dose.item)?.group ?? '';
  return inGroups(list, groupOf).map(([group, members]) => (
    <section key={group} class="exercise-group">
      <h3>{groupWord(group)}</h3>
      <Rows plan={plan} list={members} on={on} />
    </section>
  ));
}

function Rows({ plan, list, on }: ListProps) {
  return (
    <ul class="rows">
      {list.map((exercise) => (
        <OneExercise key={`${exercise.dose.item} ${on}`} plan={plan} exercise={exercise} on={on} />
      ))}
    </ul>
  );
}

function OneExercise({ plan, exercise, on }: { plan: Plan; exercise: ExerciseOnDay; on: string }) {
  const { dose, done, daysThisWeek } = exercise;
  const { keep, busy, problem } = useKeeping();
  const item = itemOf(plan, 'exercise', dose.item);
  const pin = plan.plan.items.find(({ id }) => id === dose.item);
  const figure = item && figureOf(plan, item.figure);
  const title = item ? words(item).title : t('exercises.not_here');
  const isOut = isWithdrawn(plan, dose.item);
  const isDone = done.length > 0;
  const toggle = () =>
    keep(async () => {
      if (isDone) for (const entry of done) await withdraw(entry.id);
      else await record('exercise_done', { assignment: plan.id, exercise: dose.item, sets: dose.sets }, on);
      announce(t(isDone ? 'exercises.undone' : 'exercises.logged', { title }));
    });
  return (
    <li>
      <a class="exercise" href={pin && item ? textAt(pin.sha256) : undefined}>
        {!isOut && (
          <span class="exercise-thumb">
            {figure && <Figure viewbox={figure.viewbox} nodes={figure.nodes} />}
          </span>
        )}
        <span class="grow">
          {title}
          {!isOut && <span class="small num line">{doseInWords(dose)}</span>}
          {item && recalled(item) && <Badge look="alarm">{t('reading.recalled')}</Badge>}
          {isOut && <span class="small line">{t('recall.skip')}</span>}
          {item && !isOut && daysThisWeek > 0 && (
            <span class="small num line">
              {t('exercises.week', { done: daysThisWeek, count: item.per_week })}
            </span>
          )}
        </span>
      </a>
      {!isOut && (
        <button
          type="button"
          class="exercise-mark"
          aria-pressed={isDone}
          aria-label={t('exercises.mark', { title })}
          disabled={busy}
          onClick={toggle}
        >
          <Icon name="check" />
        </button>
      )}
      {problem}
    </li>
  );
}
