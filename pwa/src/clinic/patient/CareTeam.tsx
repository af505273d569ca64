// Who can open this patient's record: now, later and before, and what whoever may can change about it.
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { me } from '../../account';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { t } from '../../text';
import { CASELOAD } from '../routes';
import { ProblemNotice } from '../server/ProblemNotice';
import { useReading } from '../server/reading';
import type { PatientRecord } from '../server/shapes';
import { type Member, readTeam, type CareTeam as Team } from '../team/calls';
import { JoinSheet } from '../team/JoinSheet';
import { LeaveSheet } from '../team/LeaveSheet';
import { MoveSheet } from '../team/MoveSheet';
import { daysOf } from '../team/view';
import { wordFor } from '../words/codes';
import { todayHere } from '../words/days';
import '../team/style.css';

type Open = { readonly what: 'join' | 'move' } | { readonly what: 'leave'; readonly member: Member };

interface Props {
  patient: PatientRecord['patient'];
  /** Something has changed that the rest of the page shows too, or the record is no longer ours to see. */
  onChanged: () => void;
}

export function CareTeam({ patient, onChanged }: Props) {
  const { value: team, problem, again } = useReading(() => readTeam(patient.id), `team ${patient.id}`);
  const [open, setOpen] = useState<Open | null>(null);
  const { route } = useLocation();
  const sheet = {
    patient: patient.id,
    onClose: () => setOpen(null),
    onDone: (out: boolean) => {
      setOpen(null);
      // Who has just gone has nothing more to read here.
      if (out) return route(CASELOAD);
      again();
      onChanged();
    },
  };
  return (
    <Card title={t('clinic.team')}>
      <ProblemNotice problem={problem} again={again} />
      {team && <Members team={team} onLeave={(member) => setOpen({ what: 'leave', member })} />}
      {team?.may_change && (
        <div class="row">
          <Button look="plain" onClick={() => setOpen({ what: 'join' })}>
            {t('clinic.team.join')}
          </Button>
          <Button look="text" onClick={() => setOpen({ what: 'move' })}>
            {t('clinic.move')}
          </Button>
        </div>
      )}
      {team && open?.what === 'join' && <JoinSheet team={team} {...sheet} />}
      {team && open?.what === 'move' && (
        <MoveSheet team={team} home={patient.municipality?.code ?? null} {...sheet} />
      )}
      {team && open?.what === 'leave' && (
        <LeaveSheet team={team} member={open.member} isMe={open.member.id === me.value?.id} {...sheet} />
      )}
    </Card>
  );
}

function Members({ team, onLeave }: { team: Team; onLeave: (member: Member) => void }) {
  const may = (member: Member) => team.may_change || member.id === me.value?.id;
  return (
    <>
      <ul class="rows">
        {[...team.now, ...team.coming].map((member) => (
          <li key={member.id + member.role}>
            <MemberLine member={member} />
            {may(member) && (
              <Button
                look="quiet"
                aria-label={t('clinic.team.change_for', { name: member.name })}
                onClick={() => onLeave(member)}
              >
                {t('clinic.team.change')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {team.former.length > 0 && (
        <details>
          <summary>{t('clinic.team.former', { count: team.former.length })}</summary>
          <ul class="rows">
            {team.former.map((member) => (
              <li key={member.id + member.role + member.since}>
                <MemberLine member={member} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function MemberLine({ member }: { member: Member }) {
  const { name, role, profession } = member;
  const as = [wordFor('clinic.team', role), profession && wordFor('clinic.profession', profession)];
  return (
    <span class="grow">
      {name}
      <span class="small patient-line">{as.filter(Boolean).join(' · ')}</span>
      <span class="small patient-line num">{daysOf(member, todayHere())}</span>
    </span>
  );
}
