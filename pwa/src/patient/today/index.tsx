// I dag: one thing first. What is due, why this amount, and one tap to write it down.
import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../parts/Notice';
import { log, me, today } from '../../store/read';
import { language, t, weekdayAndDay } from '../../text';
import type { Plan } from '../plans';
import { WeekReview } from '../review';
import { Screen } from '../Screen';
import { currentPlans, interrupted } from '../state';
import { Written } from '../written';
import { EarlierDays } from './EarlierDays';
import { Exercises } from './Exercises';
import { FlareCard } from './FlareCard';
import { NextText } from './NextText';
import { NoPlan } from './NoPlan';
import { PlanCard } from './PlanCard';
import { UrgentSign } from './UrgentSign';
import { dayTime, noteIsNew } from './view';
import './style.css';

/** Whether something has been painted in this run of the app. */
let painted = false;

/** What lies under the first card waits for its paint: on a slow phone the amount is there sooner. */
function useAfterFirstPaint(): boolean {
  const [after, setAfter] = useState(painted);
  useEffect(() => {
    painted = true;
    setAfter(true);
  }, []);
  return after;
}

export function Today() {
  const afterFirstPaint = useAfterFirstPaint();
  const name = me.value?.name.split(' ')[0] ?? '';
  const plans = currentPlans.value;
  const { flareSince } = interrupted.value;
  const withStairs = plans.filter((plan) => plan.stairs);
  const date = weekdayAndDay(today.value);
  return (
    <Screen title={t(`today.greeting.${dayTime(new Date().getHours())}`, { name })} called={t('nav.today')}>
      <p class="small today-date" lang={language.value}>
        {date.charAt(0).toUpperCase() + date.slice(1)}
      </p>
      {plans.length === 0 ? (
        <>
          <UrgentSign />
          {flareSince && <FlareCard since={flareSince} alone />}
          <NoPlan />
        </>
      ) : (
        <div class="screen-body screen-body-beside">
          <div class="screen-body">
            <UrgentSign />
            <WeekReview />
            {flareSince && <FlareCard since={flareSince} alone={withStairs.length === 0} />}
            {withStairs.map((plan) => (
              <PlanCard key={plan.id} plan={plan} log={log.value} today={today.value} />
            ))}
            {withStairs.length > 0 && <EarlierDays plans={withStairs} />}
            <Written />
          </div>
          <div class="screen-body">{afterFirstPaint && <Besides plans={plans} />}</div>
        </div>
      )}
    </Screen>
  );
}

/** Two ladders of one pathway come with the same texts, which are offered once. */
function isFirstOfItsPathway({ plan }: Plan, at: number, all: readonly Plan[]): boolean {
  return all.findIndex((other) => other.plan.pathway.id === plan.pathway.id) === at;
}

function Besides({ plans }: { plans: readonly Plan[] }) {
  return (
    <>
      {plans.map((plan) => (
        <Exercises key={plan.id} plan={plan} log={log.value} today={today.value} named={plans.length > 1} />
      ))}
      <NextText plans={plans.filter(isFirstOfItsPathway)} today={today.value} />
      {plans.map(
        (plan) =>
          noteIsNew(plan.on, today.value) &&
          plan.plan.note && (
            <Notice key={plan.id} tone="today" title={t('today.note')}>
              <p>{plan.plan.note}</p>
            </Notice>
          ),
      )}
    </>
  );
}
