// The card of one ladder: the amount largest, the reason beside it, and the act under it. Every phase has its own true card.
import type { ComponentChildren } from 'preact';
import type { LogEntry } from '../../domain/entries';
import type { Hint } from '../../domain/ladder';
import { Badge } from '../../parts/Badge';
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { hintSentences, inWords, unitWord, whySentence } from '../../parts/ladder-words';
import { Notice } from '../../parts/Notice';
import { day, number, t, weekdayAndDay } from '../../text';
import { isFollowed, isUnderway, Underway } from '../doing';
import type { Plan, PlanStairs } from '../plans';
import { Recalled } from '../Recalled';
import { FLARE, STAIRS } from '../routes';
import { activityOf, interrupted, itemOf } from '../state';
import { WithdrawnLadder, withdrawnLadder } from '../WithdrawnLadder';
import { LogAct } from './LogAct';
import { LoggedToday } from './LoggedToday';
import { Measure } from './Measure';
import { ResumeAct } from './ResumeAct';
import { type TodayView, todayView } from './view';
import { WeekStrip } from './WeekStrip';

interface Props {
  plan: Plan;
  log: readonly LogEntry[];
  today: string;
}

export function PlanCard({ plan, log, today }: Props) {
  const { stairs } = plan;
  if (!stairs) return null;
  const { standing, terms } = stairs;
  if (standing.refused) return <Unreadable plan={plan} />;
  const out = withdrawnLadder(plan);
  if (out) return <WithdrawnLadder plan={plan} ladder={out} />;
  const ladder = itemOf(plan, 'ladder', terms.item);
  const view = todayView(stairs, plan.id, log, today);
  const flare = view.phase === 'flare';
  // While the watch runs it is the largest thing; a day that offers nothing to do shows no watch either.
  const isDoing = isUnderway(plan.id) && (view.offer !== null || view.phase === 'measuring');
  return (
    <Card title={activityOf(plan)} beside={<Beside view={view} />} look={flare ? 'flare' : 'today'}>
      {ladder && <Recalled item={ladder} />}
      {!isDoing && (
        <>
          <Amount view={view} stairs={stairs} />
          <p class="today-why">{whySentence(standing, terms)}</p>
        </>
      )}
      <LoggedToday view={view} unit={terms.unit} />
      <Act view={view} stairs={stairs} plan={plan} today={today} />
      <WeekStrip week={view.week} fullDays={standing.week?.fullDays ?? 0} />
      {hintSentences(standing.hints.filter((hint) => !OF_THE_PERSON.includes(hint))).map((hint) => (
        <Notice key={hint} tone={flare ? 'flare' : 'info'}>
          <p>{hint}</p>
        </Notice>
      ))}
      {flare && (
        <ButtonLink look="quiet" wide href={FLARE}>
          {t('today.flare.plan')}
        </ButtonLink>
      )}
    </Card>
  );
}

/** Said once, whatever ladders there are: FlareCard says it. */
const OF_THE_PERSON: readonly Hint[] = ['flare_check_in', 'flare_contact_advice'];

function Beside({ view: { phase, place } }: { view: TodayView }) {
  if (phase === 'climbing' && place) {
    return (
      <a class="today-place num" href={STAIRS}>
        {t('today.place', { rung: place.rung, of: place.of })}
      </a>
    );
  }
  return <Badge look={LOOKS[phase]}>{t(`ladder.phase.${phase}`)}</Badge>;
}

const LOOKS = {
  not_started: 'grey',
  measuring: 'calm',
  climbing: 'calm',
  ramp: 'here',
  maintaining: 'safe',
  flare: 'here',
  paused: 'grey',
} as const;

/** The largest thing on the screen: the amount when something is due, the word when nothing is. */
function Amount({ view, stairs: { terms, standing } }: { view: TodayView; stairs: PlanStairs }) {
  const { phase, quota, due, next, measured, total } = view;
  if (phase === 'not_started') {
    const first = standing.rungs[0];
    return (
      <Large words={t('today.begins', { day: day(terms.starts_on) })}>
        {first !== undefined && t('today.first', { amount: inWords(terms.unit, first) })}
      </Large>
    );
  }
  if (phase === 'paused') return <Large words={t('today.paused')} />;
  if (measured !== null) return <Large words={t('today.measured', { count: measured })} />;
  if (quota !== null && (due || total > 0)) {
    return (
      <p class="today-amount num">
        <b>{number(quota)}</b> <span>{unitWord(terms.unit, quota)}</span>
      </p>
    );
  }
  return (
    <Large words={t('today.rest')}>
      {next &&
        t(next.quota === null ? 'today.next' : 'today.next_amount', {
          day: weekdayAndDay(next.on),
          amount: inWords(terms.unit, next.quota ?? 0),
        })}
    </Large>
  );
}

function Large({ words, children }: { words: string; children?: ComponentChildren }) {
  return (
    <div>
      <p class="today-large num">{words}</p>
      {children && <p class="num">{children}</p>}
    </div>
  );
}

interface ActProps {
  view: TodayView;
  stairs: PlanStairs;
  plan: Plan;
  today: string;
}

function Act({ view, stairs, plan, today }: ActProps) {
  const { phase, offer, quota, due, total, full } = view;
  if (phase === 'not_started') return null;
  if (phase === 'paused') return <ResumeAct since={interrupted.value.pauseSince} />;
  if (phase === 'measuring')
    return (
      <Measure
        plan={plan}
        unit={stairs.terms.unit}
        measuredDays={view.measured ?? 0}
        isMeasured={view.logged.some(({ kind }) => kind === 'trial')}
        on={today}
      />
    );
  if (offer === null) return null;
  const { unit } = stairs.terms;
  const asks = due && !full;
  const act = (
    <Underway assignment={plan.id} unit={unit} today={today} ceiling={offer} quiet={!asks}>
      {({ amount, on, done }) => (
        <LogAct
          key={`${amount} ${offer} ${total}`}
          assignment={plan.id}
          unit={unit}
          offer={amount ?? offer}
          on={on}
          quota={quota}
          quiet={amount === null && (!asks || isFollowed(unit))}
          onDone={done}
        />
      )}
    </Underway>
  );
  // A day that is done, or free, keeps its act at hand without asking for it.
  return !isUnderway(plan.id) && (full || (!due && total === 0)) ? (
    <details class="today-more">
      <summary>{t(full ? 'today.log_more' : 'today.log_anyway')}</summary>
      {act}
    </details>
  ) : (
    act
  );
}

function Unreadable({ plan }: { plan: Plan }) {
  const { stairs } = plan;
  return (
    <Card title={activityOf(plan)} look="quiet">
      <p>{t('today.unreadable')}</p>
      {stairs?.standing.refused && <p class="small">{t(`ladder.refused.${stairs.standing.refused}`)}</p>}
    </Card>
  );
}
