// Every step with its date: the staircase for those who read it rather than see it.
import type { Unit } from '../../domain/entries';
import { inWords, marksIn } from '../../parts/ladder-words';
import type { Rungs } from '../../parts/rungs';
import { Table } from '../../parts/Table';
import { day, number, t } from '../../text';

export function RungTable({ unit, view }: { unit: Unit; view: Rungs }) {
  return (
    <details>
      <summary>{t('clinic.rungs.title', { count: view.rungs.length })}</summary>
      <Table
        label={t('clinic.rungs.title', { count: view.rungs.length })}
        heads={[t('clinic.rungs.rung'), t('clinic.rungs.quota'), t('clinic.rungs.when')]}
      >
        {view.rungs.map(({ rung, quota, state, from }) => (
          <tr key={rung} aria-current={state === 'now' ? 'step' : undefined}>
            <th scope="row">{number(rung)}</th>
            <td>{inWords(unit, quota)}</td>
            <td>
              {t(`clinic.rungs.${state}`)}
              {from && ` · ${t('clinic.from', { day: day(from) })}`}
              {marksIn(view, rung).map((mark) => ` · ${mark}`)}
            </td>
          </tr>
        ))}
      </Table>
    </details>
  );
}
