// Agreeing on something about a staircase: what is chosen, the patient's tomorrow after it, and the act.
import type { ComponentChildren } from 'preact';
import type { Answer } from '../../../api/client';
import type { EntryArgs, LogEntry } from '../../../domain/entries';
import { inWords, whySentence } from '../../../parts/ladder-words';
import { announce } from '../../../parts/live';
import { Notice } from '../../../parts/Notice';
import { t } from '../../../text';
import { useActing } from '../../server/acting';
import { ConfirmSheet } from '../../shell/ConfirmSheet';
import { firstName } from '../../words/names';
import { type Agreement, tomorrowAfter } from '../effect';
import type { StairsSheetProps } from './sheet';

interface Props<Kind extends Agreement> extends StairsSheetProps {
  heading: string;
  confirm: string;
  kind: Kind;
  args: EntryArgs[Kind];
  ready?: boolean;
  ask: () => Promise<Answer<LogEntry>>;
  children: ComponentChildren;
}

export function AgreeSheet<Kind extends Agreement>(props: Props<Kind>) {
  const { heading, confirm, ready, ask, onChanged, onClose, children } = props;
  const acting = useActing();
  const agree = async (): Promise<void> => {
    if (!(await acting.act(ask))) return;
    announce(t('clinic.agree.done'));
    onClose();
    onChanged();
  };
  return (
    <ConfirmSheet
      title={heading}
      confirm={confirm}
      acting={acting}
      ready={ready}
      onConfirm={agree}
      onClose={onClose}
    >
      {children}
      <Tomorrow {...props} />
    </ConfirmSheet>
  );
}

/** Told by the patient's own engine, from what has been heard so far. */
function Tomorrow<Kind extends Agreement>({ patient, stairs, entries, today, kind, args }: Props<Kind>) {
  const standing = tomorrowAfter(entries, kind, args, today);
  if (!standing?.today) return null;
  if (kind === 'weekdays_set') return <Notice tone="why">{t('clinic.agree.days_only')}</Notice>;
  const { quota } = standing.today;
  return (
    <div aria-live="polite">
      <Notice tone="why">
        <p class="small">{t('clinic.agree.tomorrow', { name: firstName(patient.name) })}</p>
        {quota !== null && (
          <p>
            <strong>{inWords(stairs.terms.unit, quota)}</strong>
          </p>
        )}
        <p>{t('clinic.quoted', { text: whySentence(standing, stairs.terms) })}</p>
      </Notice>
    </div>
  );
}
