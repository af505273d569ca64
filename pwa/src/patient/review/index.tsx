// Once a week: what was done, what happens next, and room for a word to the clinician. It can be closed without one.
import { useState } from 'preact/hooks';
import { addDays } from '../../domain/days';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { TextArea } from '../../parts/Field';
import { inWords, whySentence } from '../../parts/ladder-words';
import { announce } from '../../parts/live';
import { log, today } from '../../store/read';
import { record } from '../../sync/record';
import { day, t } from '../../text';
import { useKeeping } from '../keeping';
import { imagine } from '../plans';
import { activityOf, currentPlans } from '../state';
import { weekdayName } from '../week';
import { judgedOn, type WeekToReview, weeksToReview } from './view';

export function WeekReview() {
  const [note, setNote] = useState('');
  const { keep, busy, problem } = useKeeping();
  const weeks = weeksToReview(currentPlans.value, log.value, today.value);
  const [first] = weeks;
  if (!first) return null;
  const close = () =>
    keep(async () => {
      // One for the person, under the oldest plan: what is told once is read once.
      const said = note.trim() && { note: note.trim() };
      await record('week_reviewed', { assignment: first.plan.id, from: first.week.from, ...said });
      announce(t(said ? 'review.told' : 'review.closed'));
    });
  return (
    <Card title={t('review.title')}>
      {weeks.map((week) => (
        <OneWeek key={week.plan.id} of={week} named={weeks.length > 1} />
      ))}
      <TextArea
        label={t('review.note')}
        hint={t('review.note.hint')}
        value={note}
        onText={setNote}
        maxLength={500}
      />
      {problem}
      <Button look={note.trim() ? 'main' : 'plain'} wide disabled={busy} onClick={close}>
        {t(note.trim() ? 'review.tell' : 'review.close')}
      </Button>
    </Card>
  );
}

function OneWeek({ of: { plan, stairs, week }, named }: { of: WeekToReview; named: boolean }) {
  const { unit } = stairs.terms;
  const known = imagine(stairs, [], judgedOn(week));
  const days = stairs.standing.weekdays.map(weekdayName).join(', ');
  const quota = stairs.standing.today?.quota;
  return (
    <div>
      {named && <h3>{activityOf(plan)}</h3>}
      <p class="small num">{t('review.days', { from: day(week.from), until: day(addDays(week.from, 6)) })}</p>
      <p>{whySentence(known, stairs.terms)}</p>
      {quota != null && <p>{t('review.next', { amount: inWords(unit, quota), days })}</p>}
    </div>
  );
}
