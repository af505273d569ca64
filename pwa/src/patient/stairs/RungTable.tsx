// The drawing's twin for those who read or listen: every step with its amount, its day, and what happened on it.
import type { Unit } from '../../domain/entries';
import { inWords, marksIn } from '../../parts/ladder-words';
import type { Rungs } from '../../parts/rungs';
import { Table } from '../../parts/Table';
import { dayBeside, number, t } from '../../text';

export function RungTable({ unit, view }: { unit: Unit; view: Rungs }) {
  return (
    <details>
      <summary>{t('stairs.table')}</summary>
      <Table
        label={t('stairs.summary_ahead', {
          of: view.rungs.length,
          amount: inWords(unit, view.rungs[0]?.quota ?? 0),
        })}
        heads={[t('stairs.table.rung'), t('stairs.table.amount'), t('stairs.table.when')]}
      >
        {view.rungs.map(({ rung, quota, state, from }) => (
          <tr key={rung} aria-current={state === 'now' ? 'step' : undefined}>
            <th scope="row">{number(rung)}</th>
            <td>{inWords(unit, quota)}</td>
            <td>
              {t(`stairs.state.${state}`)}
              {from && (
                <span class="small">
                  {' '}
                  ·{' '}
                  {t(state === 'planned' ? 'stairs.from' : 'stairs.reached', {
                    day: dayBeside(from, view.startedOn ?? ''),
                  })}
                </span>
              )}
              {marksIn(view, rung).map((mark) => (
                <span key={mark} class="small line">
                  {mark}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </Table>
    </details>
  );
}
