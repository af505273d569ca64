// Lower, not stop: the quota of a flare-up, and a quarter, half or three quarters to choose from.
import { useState } from 'preact/hooks';
import type { FlarePercent } from '../../domain/entries';
import { Button } from '../../parts/Button';
import { Choice } from '../../parts/Choice';
import { inWords } from '../../parts/ladder-words';
import { announce } from '../../parts/live';
import { Sheet } from '../../parts/Sheet';
import { log, today } from '../../store/read';
import { record, withdraw } from '../../sync/record';
import { t } from '../../text';
import { useKeeping } from '../keeping';
import { type Plan, type PlanStairs, recordedOn } from '../plans';
import { activityOf, currentPlans } from '../state';
import { answersOn, quotaAt } from './view';

const PERCENTS: readonly FlarePercent[] = [25, 50, 75];

export function LoweredQuota({ plan }: { plan: Plan }) {
  const [open, setOpen] = useState(false);
  const { stairs } = plan;
  const quota = stairs?.standing.today?.quota;
  if (!stairs || quota == null) return null;
  return (
    <div class="row between">
      <p>
        <span class="small line">{t('flare.quota', { activity: activityOf(plan) })}</span>
        <b class="flare-quota num">{inWords(stairs.terms.unit, quota)}</b>
      </p>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t('flare.change')}
      </Button>
      {open && <QuotaSheet stairs={stairs} quota={quota} onClose={() => setOpen(false)} />}
    </div>
  );
}

function QuotaSheet({ stairs, quota, onClose }: { stairs: PlanStairs; quota: number; onClose: () => void }) {
  const offers = PERCENTS.map((percent) => ({ percent, quota: quotaAt(stairs, percent, today.value) }));
  const present = offers.find((offer) => offer.quota === quota)?.percent ?? null;
  const [percent, setPercent] = useState<FlarePercent | null>(present);
  const { keep, busy, problem } = useKeeping();
  const save = () =>
    keep(async () => {
      if (percent === null) return onClose();
      // Of several starts on one day the lowest percent counts, so the earlier ones of today give way to this one.
      const earlier = recordedOn(log.value, 'flare_started', today.value);
      const answers = answersOn(log.value, today.value);
      await record('flare_started', { flare_percent: percent, ...answers });
      for (const id of earlier) await withdraw(id);
      announce(t('flare.changed'));
      onClose();
    });
  return (
    <Sheet title={t('flare.change.title')} close={t('app.close')} onClose={onClose}>
      <p>
        {t('flare.change.text')} {currentPlans.value.length > 1 && t('flare.change.all')}
      </p>
      <Choice
        legend={t('flare.change.legend')}
        options={offers.map((offer) => ({
          value: offer.percent,
          label: offer.quota === null ? `${offer.percent} %` : inWords(stairs.terms.unit, offer.quota),
          more: t(`flare.percent.${offer.percent}`),
        }))}
        value={percent}
        onPick={setPercent}
      />
      {problem}
      <Button look="flare" wide disabled={busy} onClick={save}>
        {t('app.save')}
      </Button>
    </Sheet>
  );
}
