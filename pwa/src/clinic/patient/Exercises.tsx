// The exercises of the plan and how often they were done.
import type { LogEntry } from '../../domain/entries';
import { day, number, t } from '../../text';
import type { Pathway } from '../server/shapes';
import { doseWords } from '../words/dose';
import { exerciseTitles } from '../words/exercise-titles';
import { exerciseRows } from './exercises';
import type { Plan } from './plans';

interface Props {
  plan: Plan;
  entries: readonly LogEntry[];
  pathways: readonly Pathway[];
}

export function Exercises({ plan, entries, pathways }: Props) {
  const rows = exerciseRows(entries, plan);
  if (rows.length === 0) return null;
  const titles = exerciseTitles(pathways);
  return (
    <details>
      <summary>{t('clinic.exercises.title', { count: rows.length })}</summary>
      <table class="num">
        <thead>
          <tr>
            <th scope="col">{t('clinic.exercises.exercise')}</th>
            <th scope="col">{t('clinic.exercises.days')}</th>
            <th scope="col">{t('clinic.exercises.last')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.item}>
              <th scope="row">
                {titles.get(row.item) ?? row.item}
                <span class="small patient-line">{doseWords(row)}</span>
              </th>
              <td>{number(row.days)}</td>
              <td>{row.lastOn ? day(row.lastOn) : t('clinic.nothing')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
