// The next steps, written down in advance: how the running week stands, and what each later week holds if it climbs.
import { addDays } from '../../domain/days';
import { Badge } from '../../parts/Badge';
import { Card } from '../../parts/Card';
import { inWords, weekdayName } from '../../parts/ladder-words';
import { day, t } from '../../text';
import type { Plan } from '../plans';
import { enoughOf } from '../week';
import { DaysAct } from './DaysAct';

export function NextSteps({ plan, today }: { plan: Plan; today: string }) {
  const { stairs } = plan;
  if (!stairs) return null;
  const { standing, terms } = stairs;
  const { week, planned } = standing;
  const named = standing.weekdays;
  const days = named.map((iso) => weekdayName(iso).slice(0, 3)).join(' · ');
  const upcoming = planned.filter(({ from }) => from > today).slice(0, 3);
  const present = standing.rungs[(standing.today?.rung ?? 0) - 1];
  return (
    <Card title={t('stairs.next')}>
      <ul class="rows">
        {present !== undefined && (
          <li>
            <span class="grow num">
              {t(week ? 'stairs.now' : 'stairs.your_rung', { amount: inWords(terms.unit, present) })}
              <span class="small line">
                {week ? t('stairs.days_until', { days, day: day(addDays(week.from, 6)) }) : days}
              </span>
            </span>
            {week && (
              <Badge>
                {t('stairs.week', { full: Math.min(week.fullDays, named.length), due: named.length })}
              </Badge>
            )}
          </li>
        )}
        {upcoming.map(({ rung, quota, from }, at) => (
          <li key={rung}>
            <span class="grow num">
              {inWords(terms.unit, quota)}
              <span class="small line">
                {at === 0 && week
                  ? t('stairs.from_when', {
                      day: day(from),
                      count: enoughOf(named.length),
                      due: named.length,
                    })
                  : t('stairs.from', { day: day(from) })}
              </span>
            </span>
          </li>
        ))}
        {present === undefined && (
          <li>
            <span>{t('stairs.after_measuring')}</span>
          </li>
        )}
      </ul>
      {planned.length === 0 && present !== undefined && <p class="small">{t('stairs.no_dates')}</p>}
      <DaysAct plan={plan} days={named} />
    </Card>
  );
}
