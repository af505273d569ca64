// Once a week: what was done, what happens next, and room for a word to the clinician. It needs no word to be done with.
import { useState } from 'preact/hooks';
import { addDays } from '../../domain/days';
import { Button } from '../../parts/Button';
import { TextArea } from '../../parts/Field';
import { Icon } from '../../parts/Icon';
import { inWords, weekdayName, whySentence } from '../../parts/ladder-words';
import { announce } from '../../parts/live';
import { Sheet } from '../../parts/Sheet';
import { log, today } from '../../store/read';
import { record } from '../../sync/record';
import { day, t } from '../../text';
import { useKeeping } from '../keeping';
import { imagine } from '../plans';
import { activityOf, currentPlans } from '../state';
import { judgedOn, type WeekToReview, weeksToReview } from './view';

export function WeekReview() {
  const [isOpen, setOpen] = useState(false);
  const weeks = weeksToReview(currentPlans.value, log.value, today.value);
  if (weeks.length === 0) return null;
  return (
    <>
      <button type="button" class="card today-text" onClick={() => setOpen(true)}>
        <span class="grow">
          {t('review.title')}
          <span class="small line">{t('review.open.more')}</span>
        </span>
        <Icon name="next" />
      </button>
      {isOpen && (
        <Sheet title={t('review.title')} close={t('app.close')} onClose={() => setOpen(false)}>
          <Review weeks={weeks} />
        </Sheet>
      )}
    </>
  );
}

function Review({ weeks }: { weeks: readonly WeekToReview[] }) {
  const [note, setNote] = useState('');
  const { keep, busy, problem } = useKeeping();
  const said = note.trim();
  const close = () =>
    keep(async () => {
      // One for the person, under the oldest plan: what is told once is read once.
      for (const { plan, week } of weeks.slice(0, 1)) {
        await record('week_reviewed', { assignment: plan.id, from: week.from, ...(said && { note: said }) });
      }
      announce(t(said ? 'review.told' : 'review.closed'));
    });
  return (
    <div class="stack">
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
      <Button wide disabled={busy} onClick={close}>
        {t(said ? 'review.tell' : 'review.close')}
      </Button>
    </div>
  );
}

function OneWeek({ of: { plan, stairs, week }, named }: { of: WeekToReview; named: boolean }) {
  const known = imagine(stairs, [], judgedOn(week));
  const days = stairs.standing.weekdays.map(weekdayName).join(', ');
  const quota = stairs.standing.today?.quota;
  const dates = { from: day(week.from), until: day(addDays(week.from, 6)) };
  return (
    <section class="stack">
      {named && <h3>{activityOf(plan)}</h3>}
      <p class="small num">{t('review.days', dates)}</p>
      <p>{whySentence(known, stairs.terms)}</p>
      {quota != null && <p>{t('review.next', { amount: inWords(stairs.terms.unit, quota), days })}</p>}
    </section>
  );
}
