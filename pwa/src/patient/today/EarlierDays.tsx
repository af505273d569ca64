// Writing down what was done on one of the last seven days, exercises too: not to have written is not to have done nothing.
import { useState } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { Choice } from '../../parts/Choice';
import { inWords } from '../../parts/ladder-words';
import { Sheet } from '../../parts/Sheet';
import { log, today } from '../../store/read';
import { t, weekdayAndDay } from '../../text';
import type { Plan } from '../plans';
import { activityOf } from '../state';
import { ExerciseList } from './Exercises';
import { exercisesOn } from './exercises';
import { LogAct } from './LogAct';
import { LoggedList } from './LoggedToday';
import { TrialForm } from './TrialForm';
import { type EarlierDay, earlierDays, loggedOn } from './view';

export function EarlierDays({ plans }: { plans: readonly Plan[] }) {
  const [open, setOpen] = useState(false);
  const known = plans.filter(({ stairs }) => stairs && earlierDays(stairs.standing, today.value).length > 0);
  if (known.length === 0) return null;
  return (
    <>
      <Button look="text" onClick={() => setOpen(true)}>
        {t('earlier.open')}
      </Button>
      {open && (
        <Sheet title={t('earlier.title')} close={t('app.close')} onClose={() => setOpen(false)}>
          {known.map((plan) => (
            <OnePlan key={plan.id} plan={plan} named={known.length > 1} onDone={() => setOpen(false)} />
          ))}
        </Sheet>
      )}
    </>
  );
}

function OnePlan({ plan, named, onDone }: { plan: Plan; named: boolean; onDone: () => void }) {
  const [on, setOn] = useState<string | null>(null);
  const { stairs } = plan;
  if (!stairs) return null;
  const days = earlierDays(stairs.standing, today.value);
  const chosen = days.find((day) => day.on === on);
  const { unit } = stairs.terms;
  const written = chosen ? loggedOn(log.value, plan.id, chosen.on) : [];
  const inList = (day: EarlierDay) =>
    day.total > 0 ? t('earlier.total', { amount: inWords(unit, day.total) }) : t('earlier.none');
  return (
    <div class="stack">
      <Choice
        legend={named ? activityOf(plan) : t('earlier.which')}
        options={days.map((day) => ({ value: day.on, label: weekdayAndDay(day.on), more: inList(day) }))}
        value={on}
        onPick={setOn}
      />
      {written.length > 0 && <LoggedList logged={written} unit={unit} />}
      {chosen &&
        (chosen.measuring ? (
          <TrialForm
            key={chosen.on}
            assignment={plan.id}
            unit={unit}
            measured={null}
            on={chosen.on}
            onDone={onDone}
          />
        ) : (
          <LogAct
            key={chosen.on}
            assignment={plan.id}
            unit={unit}
            offer={
              chosen.quota ?? stairs.standing.today?.quota ?? stairs.standing.rungs[0] ?? stairs.terms.goal
            }
            on={chosen.on}
            quota={chosen.quota}
            onDone={onDone}
          />
        ))}
      {chosen && <ThatDaysExercises plan={plan} on={chosen.on} />}
    </div>
  );
}

function ThatDaysExercises({ plan, on }: { plan: Plan; on: string }) {
  const list = exercisesOn(plan, log.value, on);
  if (list.length === 0) return null;
  return (
    <section class="stack">
      <h3>{t('exercises.title')}</h3>
      <ExerciseList plan={plan} list={list} on={on} />
    </section>
  );
}
