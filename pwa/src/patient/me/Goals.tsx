// The patient's goals: written in own words, rated now and later. Nobody else edits them.
import { useState } from 'preact/hooks';
import { daysBetween } from '../../domain/days';
import { type Goal, goalsOf } from '../../domain/goals';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Ratings } from '../../parts/Ratings';
import { Table } from '../../parts/Table';
import { log, today } from '../../store/read';
import { day, t } from '../../text';
import { GoalSheet } from './GoalSheet';
import { RateSheet } from './RateSheet';

export function Goals() {
  const [writing, setWriting] = useState(false);
  const goals = goalsOf(log.value);
  return (
    <>
      {goals.map((goal) => (
        <OneGoal key={goal.id} goal={goal} />
      ))}
      {goals.length === 0 ? (
        <Card title={t('goal.title')} look="today">
          <p>{t('goal.why')}</p>
          <Button wide onClick={() => setWriting(true)}>
            {t('goal.write')}
          </Button>
        </Card>
      ) : (
        <Button look="text" onClick={() => setWriting(true)}>
          {t('goal.another')}
        </Button>
      )}
      {writing && <GoalSheet onClose={() => setWriting(false)} />}
    </>
  );
}

function OneGoal({ goal }: { goal: Goal }) {
  const [open, setOpen] = useState<'rate' | 'write' | null>(null);
  const last = goal.ratings.at(-1);
  return (
    <Card look="today">
      <div>
        <p class="small">{t('goal.title')}</p>
        <h2 class="goal-text">{t('stairs.quoted', { goal: goal.text })}</h2>
      </div>
      <p class="num">
        {last ? t('goal.last', { rating: last.rating, day: day(last.on) }) : t('goal.not_rated')}
      </p>
      {goal.ratings.length > 1 && <Over goal={goal} />}
      <Button wide look={last?.on === today.value ? 'plain' : 'main'} onClick={() => setOpen('rate')}>
        {t(goal.ratings.length === 0 ? 'goal.rate' : 'goal.rate_again')}
      </Button>
      <Button look="text" onClick={() => setOpen('write')}>
        {t('goal.change')}
      </Button>
      {open === 'rate' && <RateSheet goal={goal} onClose={() => setOpen(null)} />}
      {open === 'write' && <GoalSheet goal={goal} onClose={() => setOpen(null)} />}
    </Card>
  );
}

function Over({ goal: { ratings } }: { goal: Goal }) {
  const first = ratings[0];
  const last = ratings.at(-1);
  if (!first || !last) return null;
  return (
    <>
      <Ratings
        points={ratings.map(({ on, rating }) => ({ at: daysBetween(first.on, on), rating }))}
        summary={t('goal.chart', {
          first: first.rating,
          from: day(first.on),
          last: last.rating,
          until: day(last.on),
        })}
        from={day(first.on)}
        until={day(last.on)}
      />
      <details>
        <summary>{t('stairs.table')}</summary>
        <Table label={t('goal.rate')} heads={[t('goal.day'), t('goal.rating')]}>
          {ratings.map(({ id, on, rating }) => (
            <tr key={id}>
              <th scope="row">{day(on)}</th>
              <td>{rating}</td>
            </tr>
          ))}
        </Table>
      </details>
    </>
  );
}
