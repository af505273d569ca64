// Every step with its date: the staircase for those who read it rather than see it.
import type { Unit } from '../../domain/entries';
import { inWords } from '../../parts/ladder-words';
import type { Rungs } from '../../parts/rungs';
import { day, number, t } from '../../text';

export function RungTable({ unit, view }: { unit: Unit; view: Rungs }) {
  return (
    <details>
      <summary>{t('clinic.rungs.title', { count: view.rungs.length })}</summary>
      <table class="num">
        <thead>
          <tr>
            <th scope="col">{t('clinic.rungs.rung')}</th>
            <th scope="col">{t('clinic.rungs.quota')}</th>
            <th scope="col">{t('clinic.rungs.when')}</th>
          </tr>
        </thead>
        <tbody>
          {view.rungs.map(({ rung, quota, state, from }, at) => (
            <tr key={rung} aria-current={state === 'now' ? 'step' : undefined}>
              <th scope="row">{number(rung)}</th>
              <td>{inWords(unit, quota)}</td>
              <td>
                {t(`clinic.rungs.${state}`)}
                {from && ` · ${t('clinic.from', { day: day(from) })}`}
                {view.dips.includes(at) && ` · ${t('ladder.phase.flare')}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
