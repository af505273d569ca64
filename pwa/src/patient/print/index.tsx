// My plan on paper: goal, staircase as a table, exercises, the flare-up plan and the numbers. What prints is what shows.

import { goalsOf } from '../../domain/goals';
import { Button } from '../../parts/Button';
import { Icon } from '../../parts/Icon';
import { log, me, today } from '../../store/read';
import { dayAndYear, t } from '../../text';
import { ME } from '../routes';
import { Screen } from '../Screen';
import { currentPlans } from '../state';
import { PrintExercises } from './PrintExercises';
import { PrintFlare } from './PrintFlare';
import { PrintNumbers } from './PrintNumbers';
import { PrintStairs } from './PrintStairs';
import './style.css';

export function Print() {
  return (
    <Screen title={t('print.title')} back={ME}>
      <Button wide onClick={() => print()}>
        <Icon name="print" /> {t('print.now')}
      </Button>
      <div class="sheet-of-paper">
        <p class="small num">
          {t('print.whose', { name: me.value?.name ?? '', day: dayAndYear(today.value) })}
        </p>
        {goalsOf(log.value).map((goal) => (
          <section key={goal.id}>
            <h2>{t('goal.title')}</h2>
            <p class="print-goal">{t('stairs.quoted', { goal: goal.text })}</p>
          </section>
        ))}
        {currentPlans.value.map((plan) => (
          <PrintStairs key={plan.id} plan={plan} />
        ))}
        {currentPlans.value.map((plan) => (
          <PrintExercises key={plan.id} plan={plan} />
        ))}
        <PrintFlare plans={currentPlans.value} log={log.value} />
        <PrintNumbers municipality={me.value?.patient?.municipality?.code ?? null} on={today.value} />
        <p class="small">{t('print.note')}</p>
      </div>
    </Screen>
  );
}
