// The staircase on paper: drawn, and as a table with room for ticks: each week's amount, its date, and a box for every day.
import { inShort, inWords, weekdayName, whySentence } from '../../parts/ladder-words';
import { rungsOf } from '../../parts/rungs';
import { Table } from '../../parts/Table';
import { dayBeside, t } from '../../text';
import type { Plan } from '../plans';
import { StaircaseDrawing } from '../StaircaseDrawing';
import { activityOf } from '../state';

export function PrintStairs({ plan }: { plan: Plan }) {
  const { stairs } = plan;
  if (!stairs || stairs.standing.refused) return null;
  const days = stairs.standing.weekdays;
  const view = rungsOf(stairs.standing);
  const rungs = view.rungs.filter(({ state }) => state !== 'done');
  return (
    <section>
      <h2>{activityOf(plan)}</h2>
      <p class="num">
        {t('print.goal', { amount: inWords(stairs.terms.unit, stairs.terms.goal) })}{' '}
        {t('print.days', { days: days.map(weekdayName).join(', ') })}
      </p>
      {rungs.length > 0 && <StaircaseDrawing terms={stairs.terms} view={view} />}
      <p>{whySentence(stairs.standing, stairs.terms)}</p>
      <p>{t('print.rule')}</p>
      {plan.plan.note && <p>{plan.plan.note}</p>}
      {rungs.length === 0 ? (
        <p>{t('stairs.after_measuring')}</p>
      ) : (
        <Table
          label={activityOf(plan)}
          heads={[t('stairs.table.rung'), t('stairs.table.amount'), t('print.from'), t('print.ticks')]}
        >
          {rungs.map(({ rung, quota, from }) => (
            <tr key={rung}>
              <th scope="row">{rung}</th>
              <td>{inShort(stairs.terms.unit, quota)}</td>
              <td>{from ? dayBeside(from, view.startedOn ?? '') : ''}</td>
              <td>
                <span class="print-boxes">
                  {days.map((iso) => (
                    <span key={iso}>{weekdayName(iso).slice(0, 2)}</span>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}
