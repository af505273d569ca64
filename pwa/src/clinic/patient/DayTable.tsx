// Each day against its quota, latest first: two weeks of training at once, and all of it when asked for.
import { useState } from 'preact/hooks';
import { daysBetween } from '../../domain/days';
import type { LogEntry, Unit } from '../../domain/entries';
import { Badge, type BadgeLook } from '../../parts/Badge';
import { Button } from '../../parts/Button';
import type { IconName } from '../../parts/Icon';
import { inShort } from '../../parts/ladder-words';
import { Table } from '../../parts/Table';
import { number, t } from '../../text';
import type { PatientRecord } from '../server/shapes';
import { dayWords, shortDay } from '../words/days';
import { type DayRow, type DayState, dayRows, doneOn } from './days';
import type { Plan, PlanStairs } from './plans';

const AT_FIRST = 6;

const SHAPES: Readonly<Record<DayState, { look: BadgeLook; icon?: IconName }>> = {
  full: { look: 'safe', icon: 'check' },
  part: { look: 'here' },
  over: { look: 'here', icon: 'up' },
  none: { look: 'grey', icon: 'minus' },
  open: { look: 'grey' },
  measured: { look: 'calm' },
};

interface Props {
  plan: Plan;
  stairs: PlanStairs;
  entries: readonly LogEntry[];
  team: PatientRecord['care_team'];
  today: string;
}

export function DayTable({ plan, stairs: { standing, terms }, entries, team, today }: Props) {
  const [all, setAll] = useState(false);
  const rows = dayRows(standing, doneOn(entries, plan.id), plan.asOf);
  const shown = all ? rows : rows.slice(0, AT_FIRST);
  const silent = plan.endedOn === null && daysBetween(plan.asOf, today) > 0;
  if (rows.length === 0) return null;
  return (
    <div class="stack">
      <h3>{t('clinic.days.title')}</h3>
      <div class="days">
        <Table
          label={t('clinic.days.since', { day: dayWords(plan.on, today) })}
          heads={[t('clinic.days.day'), t('clinic.days.done'), t('clinic.days.how'), t('clinic.days.effort')]}
        >
          {silent && (
            <tr class="days-unheard">
              <td colSpan={4}>{t('clinic.days.unheard', { day: dayWords(plan.asOf, today) })}</td>
            </tr>
          )}
          {shown.map((row) => (
            <OneDay key={row.on} row={row} unit={terms.unit} team={team} />
          ))}
        </Table>
      </div>
      {rows.length > shown.length && (
        <div>
          <Button look="quiet" onClick={() => setAll(true)}>
            {t('clinic.days.all', { count: rows.length })}
          </Button>
        </div>
      )}
    </div>
  );
}

function OneDay({ row, unit, team }: { row: DayRow; unit: Unit; team: Props['team'] }) {
  return (
    <tr>
      <th scope="row">
        {shortDay(row.on)}
        {(row.phase === 'flare' || row.phase === 'ramp' || row.phase === 'paused') && (
          <span class="small patient-line">{t(`ladder.phase.${row.phase}`)}</span>
        )}
        {!row.due && row.phase !== 'paused' && (
          <span class="small patient-line">{t('clinic.days.rest')}</span>
        )}
      </th>
      <td>{doneWords(row, unit)}</td>
      <td>
        <Badge {...SHAPES[row.state]}>{t(`clinic.days.${row.state}`)}</Badge>
        {row.notes.map((note, at) => (
          <p key={at} class="days-note">
            {t('clinic.quoted', { text: note })}
          </p>
        ))}
        {row.copiedBy.map((id) => (
          <p key={id} class="small">
            {t('diary.by', { name: team.find((one) => one.id === id)?.name ?? t('diary.by_somebody') })}
          </p>
        ))}
      </td>
      <td>{row.efforts.length === 0 ? t('clinic.nothing') : row.efforts.map(number).join(', ')}</td>
    </tr>
  );
}

/** "29 af 29 min", and the parts where the day had several. */
function doneWords({ total, quota, amounts }: DayRow, unit: Unit): string {
  const done = amounts.length === 0 ? t('clinic.nothing') : number(total);
  const whole =
    quota === null ? inShort(unit, total) : t('clinic.days.of', { done, quota: inShort(unit, quota) });
  return amounts.length < 2 ? whole : `${whole} (${amounts.map(number).join(' + ')})`;
}
