// Somebody leaves the team, at once or on a day, and hands over to somebody else: one act, with its effect before it.
import { useState } from 'preact/hooks';
import { done } from '../../api/client';
import { Choice } from '../../parts/Choice';
import { TextField } from '../../parts/Field';
import { announce } from '../../parts/live';
import { Notice } from '../../parts/Notice';
import { t } from '../../text';
import { useActing } from '../server/acting';
import { ConfirmSheet } from '../shell/ConfirmSheet';
import { dayWords, todayHere } from '../words/days';
import { type After, AfterMe } from './AfterMe';
import { type CareTeam, leaveTeam, type Member } from './calls';
import { leavesNobody, outFrom } from './view';
import type { Picked } from './WhoField';

interface Props {
  patient: string;
  team: CareTeam;
  member: Member;
  isMe: boolean;
  /** `out` says that whoever did it can no longer see the patient. */
  onDone: (out: boolean) => void;
  onClose: () => void;
}

export function LeaveSheet({ patient, team, member, isMe, onDone, onClose }: Props) {
  const today = todayHere();
  const alone = leavesNobody(team, member);
  const [when, setWhen] = useState<'now' | 'later'>('now');
  const [last, setLast] = useState('');
  const [after, setAfter] = useState<After | null>(alone ? 'successor' : 'nobody');
  const [who, setWho] = useState<Picked | null>(null);
  const acting = useActing();
  const named = after === 'nobody' || who !== null;
  const ready = named && (when === 'now' || last !== '');
  const leave = async (): Promise<void> => {
    const body = {
      id: member.id,
      role: member.role,
      out_from: when === 'now' ? today : outFrom(last),
      successor: after === 'successor' && who ? who.chosen : null,
      nobody: after === 'nobody',
    };
    if (!(await acting.act(() => done(leaveTeam(patient, body))))) return;
    announce(t('clinic.team.left', { name: member.name }));
    onDone(isMe && when === 'now');
  };
  const day = last ? dayWords(last, today) : '…';
  return (
    <ConfirmSheet
      title={t(isMe ? 'clinic.team.leave.title.me' : 'clinic.team.leave.title', { name: member.name })}
      confirm={t('clinic.team.leave.confirm')}
      acting={acting}
      ready={ready}
      onConfirm={leave}
      onClose={onClose}
    >
      <Choice
        legend={t('clinic.team.when')}
        beside
        options={[
          { value: 'now' as const, label: t('clinic.team.when.now') },
          { value: 'later' as const, label: t('clinic.team.when.later') },
        ]}
        value={when}
        onPick={setWhen}
      />
      {when === 'later' && (
        <TextField type="date" label={t('clinic.team.last_day')} value={last} onText={setLast} required />
      )}
      {member.role !== 'substitute' && (
        <AfterMe
          legend={t('clinic.team.after')}
          value={after}
          onPick={setAfter}
          who={who}
          onWho={setWho}
          alone={alone}
          without={[member.id]}
        />
      )}
      <Notice tone="info">
        <p>
          {t(isMe ? `clinic.team.leave.${when}.me` : `clinic.team.leave.${when}`, { name: member.name, day })}
        </p>
        {who && after === 'successor' && (
          <p>{t('clinic.team.leave.takes_over', { name: who.colleague.name })}</p>
        )}
      </Notice>
    </ConfirmSheet>
  );
}
