// The weeks that have been judged, latest first: what was done, and what the week decided.
import { inWords } from '../../parts/ladder-words';
import { day, t } from '../../text';
import type { PlanStairs } from './plans';

export function WeekTable({ stairs: { standing, terms } }: { stairs: PlanStairs }) {
  if (standing.weeks.length === 0) return null;
  return (
    <details>
      <summary>{t('clinic.judged.title', { count: standing.weeks.length })}</summary>
      <div class="scroll">
        <table class="num">
          <thead>
            <tr>
              <th scope="col">{t('clinic.judged.week')}</th>
              <th scope="col">{t('clinic.judged.quota')}</th>
              <th scope="col">{t('clinic.judged.days')}</th>
              <th scope="col">{t('clinic.judged.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {[...standing.weeks].reverse().map(({ from, rung, quota, fullDays, dueDays, verdict }) => (
              <tr key={from}>
                <th scope="row">{t('clinic.from', { day: day(from) })}</th>
                <td>{t('clinic.judged.rung', { rung, quota: inWords(terms.unit, quota) })}</td>
                <td>{t('clinic.judged.full', { full: Math.min(fullDays, dueDays), due: dueDays })}</td>
                <td>{t(`ladder.verdict.${verdict}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
