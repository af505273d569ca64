// In a flare-up: which day it is, the lowered quota of every ladder, how it goes, and the way out with what happens next.
import { useState } from 'preact/hooks';
import { flaresOf } from '../../domain/flares';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { announce } from '../../parts/live';
import { log, today } from '../../store/read';
import { withdraw } from '../../sync/record';
import { day, t } from '../../text';
import { courseOf } from '../flare-course';
import { useKeeping } from '../keeping';
import { type Plan, recordedOn } from '../plans';
import { interruptedTomorrow } from '../state';
import { Better } from './Better';
import { CheckIn } from './CheckIn';
import { ContactAdvice } from './ContactAdvice';
import { LoweredQuota } from './LoweredQuota';
import { flareDay } from './view';

export function FlareNow({ since, plans }: { since: string; plans: readonly Plan[] }) {
  const [better, setBetter] = useState(false);
  const { keep, busy, problem } = useKeeping();
  const flare = flaresOf(log.value, today.value).at(-1);
  const course = flare && courseOf(flare, today.value);
  const overTomorrow = interruptedTomorrow.value.flareSince === null;
  const undo = (kind: 'flare_started' | 'flare_ended') =>
    keep(async () => {
      for (const id of recordedOn(log.value, kind, today.value)) await withdraw(id);
      announce(t('flare.undone'));
    });
  return (
    <Card
      title={t('flare.now')}
      beside={<span class="num flare-day">{t('flare.day', { count: flareDay(since, today.value) })}</span>}
      look="flare"
    >
      <p>{t('flare.since', { day: day(since) })}</p>
      {course && <ContactAdvice course={course} />}
      {plans.map((plan) => (
        <LoweredQuota key={plan.id} plan={plan} />
      ))}
      {course && since < today.value && <CheckIn course={course} />}
      {problem}
      {overTomorrow ? (
        <>
          <p>{t('flare.over_tomorrow')}</p>
          <Button look="quiet" wide disabled={busy} onClick={() => undo('flare_ended')}>
            {t('today.undo')}
          </Button>
        </>
      ) : (
        <Button look="flare" wide onClick={() => setBetter(true)}>
          {t('flare.better')}
        </Button>
      )}
      {since === today.value && !overTomorrow && (
        <Button look="text" disabled={busy} onClick={() => undo('flare_started')}>
          {t('flare.undo')}
        </Button>
      )}
      {better && <Better plans={plans} onClose={() => setBetter(false)} />}
    </Card>
  );
}
