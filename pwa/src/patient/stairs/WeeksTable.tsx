// The weeks behind: what each one was, and what it decided.
import { Card } from '../../parts/Card';
import { inWords } from '../../parts/ladder-words';
import { day, t } from '../../text';
import type { Plan } from '../plans';
import { weekRows } from './view';

export function WeeksTable({ plan: { stairs } }: { plan: Plan }) {
  const rows = stairs ? weekRows(stairs.standing) : [];
  if (!stairs || rows.length === 0) return null;
  return (
    <Card look="quiet">
      <details>
        <summary>{t('weeks.title', { count: rows.length })}</summary>
        <ul class="rows">
          {rows.map((row) => (
            <li key={row.from}>
              <span class="grow num">
                {t('weeks.from', { day: day(row.from) })}
                <span class="small line">
                  {t('weeks.done', {
                    full: row.full,
                    due: row.due,
                    amount: inWords(stairs.terms.unit, row.quota),
                  })}
                </span>
              </span>
              <span class="small">{t(`ladder.verdict.${row.verdict}`)}</span>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
