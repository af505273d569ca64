// A pause for illness, an operation or travel: one tap in, one tap out, and what follows said beforehand.
import { useState } from 'preact/hooks';
import type { PauseReason } from '../../domain/entries';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { announce } from '../../parts/live';
import { Sheet } from '../../parts/Sheet';
import { record } from '../../sync/record';
import { day, t } from '../../text';
import { useKeeping } from '../keeping';
import { ResumeAct } from '../today/ResumeAct';

const REASONS: readonly PauseReason[] = ['ill', 'operated', 'away', 'other'];

export function PauseCard({ since }: { since: string | null }) {
  const [open, setOpen] = useState(false);
  if (since) {
    return (
      <Card title={t('pause.since', { day: day(since) })}>
        <ResumeAct since={since} />
      </Card>
    );
  }
  return (
    <>
      <Button look="quiet" wide onClick={() => setOpen(true)}>
        {t('pause.open')}
      </Button>
      {open && <PauseSheet onClose={() => setOpen(false)} />}
    </>
  );
}

function PauseSheet({ onClose }: { onClose: () => void }) {
  const [reason, setReason] = useState<PauseReason | null>(null);
  const { keep, busy, problem } = useKeeping();
  const pause = () =>
    keep(async () => {
      await record('paused', reason ? { reason } : {});
      announce(t('pause.begun'));
      onClose();
    });
  return (
    <Sheet title={t('pause.open')} close={t('app.close')} onClose={onClose}>
      <p>{t('pause.text')}</p>
      <Choice
        legend={t('pause.why')}
        options={REASONS.map((value) => ({ value, label: t(`ladder.pause.${value}`) }))}
        value={reason}
        onPick={setReason}
      />
      {problem}
      <Button wide disabled={busy} onClick={pause}>
        {t('pause.begin')}
      </Button>
    </Sheet>
  );
}
