// In a flare-up: which day it is, the lowered quota and the choice of it, and the way out with what happens next.
import { useState } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { announce } from '../../parts/live';
import { log, today } from '../../store/read';
import { withdraw } from '../../sync/record';
import { day, t } from '../../text';
import { useKeeping } from '../keeping';
import type { Plan } from '../plans';
import { hintSentences } from '../why';
import { Better } from './Better';
import { LoweredQuota } from './LoweredQuota';
import { flareDay, startsOf } from './view';

export function FlareNow({ since, plans }: { since: string; plans: readonly Plan[] }) {
  const [better, setBetter] = useState(false);
  const { keep, busy, problem } = useKeeping();
  const hints = new Set(plans.flatMap(({ stairs }) => stairs?.standing.hints ?? []));
  const undo = () =>
    keep(async () => {
      for (const id of startsOf(log.value, today.value)) await withdraw(id);
      announce(t('flare.undone'));
    });
  return (
    <Card
      title={t('flare.now')}
      beside={<span class="num flare-day">{t('flare.day', { count: flareDay(since, today.value) })}</span>}
      look="flare"
    >
      <p>{t('flare.since', { day: day(since) })}</p>
      {plans.map((plan) => (
        <LoweredQuota key={plan.id} plan={plan} />
      ))}
      {hintSentences([...hints].filter((hint) => hint === 'flare_contact_advice')).map((hint) => (
        <p key={hint} class="flare-advice">
          {hint}
        </p>
      ))}
      {problem}
      <Button look="flare" wide onClick={() => setBetter(true)}>
        {t('flare.better')}
      </Button>
      {since === today.value && (
        <Button look="text" disabled={busy} onClick={undo}>
          {t('flare.undo')}
        </Button>
      )}
      {better && <Better plans={plans} onClose={() => setBetter(false)} />}
    </Card>
  );
}
