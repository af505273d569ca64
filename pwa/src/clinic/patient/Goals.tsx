// What the patient wants, in the patient's words, and how it has been rated over time. Nobody here edits it.
import { daysBetween } from '../../domain/days';
import type { LogEntry } from '../../domain/entries';
import { type Goal, goalsOf } from '../../domain/goals';
import { Card } from '../../parts/Card';
import { Ratings } from '../../parts/Ratings';
import { day, t } from '../../text';

export function Goals({ entries }: { entries: readonly LogEntry[] }) {
  const goals = goalsOf(entries);
  return (
    <Card title={t('clinic.goals')}>
      {goals.length === 0 && <p class="small">{t('clinic.goals.none')}</p>}
      {goals.map((goal) => (
        <OneGoal key={goal.id} goal={goal} />
      ))}
    </Card>
  );
}

function OneGoal({ goal: { text, on, ratings } }: { goal: Goal }) {
  const first = ratings[0];
  const last = ratings.at(-1);
  return (
    <div class="stack">
      <blockquote class="patient-goal">
        <p>{t('clinic.quoted', { text })}</p>
      </blockquote>
      {!first || !last ? (
        <p class="small num">{t('clinic.goals.not_rated', { day: day(on) })}</p>
      ) : (
        <p class="num">
          {first === last
            ? t('clinic.goals.once', { rating: first.rating, day: day(first.on) })
            : t('clinic.goals.since', {
                first: first.rating,
                from: day(first.on),
                last: last.rating,
                until: day(last.on),
              })}
        </p>
      )}
      {first && last && ratings.length > 2 && (
        <Ratings
          points={ratings.map(({ on: at, rating }) => ({ at: daysBetween(first.on, at), rating }))}
          summary={t('clinic.goals.chart', { all: ratings.map(({ rating }) => rating).join(', ') })}
          from={day(first.on)}
          until={day(last.on)}
        />
      )}
    </div>
  );
}
