// Who has a code and has not come in: since when, until when, and what can be done about it.
import { useState } from 'preact/hooks';
import { Button, ButtonLink } from '../../parts/Button';
import { announce } from '../../parts/live';
import { t } from '../../text';
import { giveCodeTo } from '../routes';
import { useActing } from '../server/acting';
import { readInvitations, withdrawCode } from '../server/invitations';
import { ProblemNotice } from '../server/ProblemNotice';
import { useReading } from '../server/reading';
import type { OpenInvitation } from '../server/shapes';
import { momentDay } from '../words/days';
import './style.css';

export function OpenInvitations() {
  const { value, again } = useReading(readInvitations, 'invitations');
  const { act, busy, problem } = useActing();
  const [leaving, setLeaving] = useState<string | null>(null);
  const all = value?.invitations ?? [];
  if (all.length === 0) return null;
  const open = all.filter(({ state }) => state === 'waiting' || state === 'blocked');
  const old = all.filter((one) => !open.includes(one));
  const withdraw = async ({ patient_id, name }: OpenInvitation): Promise<void> => {
    setLeaving(patient_id);
    if (await act(() => withdrawCode(patient_id))) {
      announce(t('invite.waiting.gone', { name }));
      again();
    }
    setLeaving(null);
  };
  const row = (one: OpenInvitation) => (
    <Invited
      key={one.patient_id}
      invited={one}
      busy={busy && leaving === one.patient_id}
      onWithdraw={() => withdraw(one)}
    />
  );
  return (
    <section class="invited" aria-labelledby="invited">
      <h2 id="invited">{t('invite.waiting')}</h2>
      <p class="small">{t('invite.waiting.lead')}</p>
      <ProblemNotice problem={problem} />
      {open.length > 0 && <ul>{open.map(row)}</ul>}
      {old.length > 0 && (
        <details>
          <summary>{t('invite.waiting.old', { count: old.length })}</summary>
          <ul>{old.map(row)}</ul>
        </details>
      )}
    </section>
  );
}

interface Props {
  invited: OpenInvitation;
  busy: boolean;
  onWithdraw: () => void;
}

function Invited({ invited: { patient_id, name, state, made_at, expires_at }, busy, onWithdraw }: Props) {
  return (
    <li>
      <div class="grow">
        <p class="invited-name">{name}</p>
        <p class="small num">
          {t('invite.waiting.made', { from: momentDay(made_at) })} · {stands(state, expires_at)}
        </p>
      </div>
      <ButtonLink
        look="quiet"
        href={giveCodeTo(patient_id)}
        aria-label={t('invite.waiting.renew_for', { name })}
      >
        {t('invite.waiting.renew')}
      </ButtonLink>
      {state === 'waiting' && (
        <Button
          look="text"
          disabled={busy}
          aria-label={t('invite.waiting.withdraw_for', { name })}
          onClick={onWithdraw}
        >
          {t('invite.waiting.withdraw')}
        </Button>
      )}
    </li>
  );
}

function stands(state: string, expires_at: string): string {
  if (state === 'waiting') return t('invite.waiting.until', { until: momentDay(expires_at) });
  if (state === 'expired') return t('invite.waiting.expired', { until: momentDay(expires_at) });
  return t(state === 'blocked' ? 'invite.waiting.blocked' : 'invite.waiting.withdrawn');
}
