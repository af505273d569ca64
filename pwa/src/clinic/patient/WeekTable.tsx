// The weeks that have been judged, latest first: what was done, and what the week decided.
import { inWords } from '../../parts/ladder-words';
import { Table } from '../../parts/Table';
import { day, t } from '../../text';
import type { PlanStairs } from './plans';

export function WeekTable({ stairs: { standing, terms } }: { stairs: PlanStairs }) {
  if (standing.weeks.length === 0) return null;
  return (
    <details>
      <summary>{t('clinic.judged.title', { count: standing.weeks.length })}</summary>
      <Table
        label={t('clinic.judged.title', { count: standing.weeks.length })}
        heads={[
          t('clinic.judged.week'),
          t('clinic.judged.quota'),
          t('clinic.judged.days'),
          t('clinic.judged.verdict'),
        ]}
      >
        {[...standing.weeks].reverse().map(({ from, rung, quota, fullDays, dueDays, verdict }) => (
          <tr key={from}>
            <th scope="row">{t('clinic.from', { day: day(from) })}</th>
            <td>{t('clinic.judged.rung', { rung, quota: inWords(terms.unit, quota) })}</td>
            <td>{t('clinic.judged.full', { full: Math.min(fullDays, dueDays), due: dueDays })}</td>
            <td>{t(`ladder.verdict.${verdict}`)}</td>
          </tr>
        ))}
      </Table>
    </details>
  );
}
