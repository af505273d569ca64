// The running week, day by day: the week decides, never the day.
import { Icon } from '../../parts/Icon';
import { t, weekday } from '../../text';
import { enoughOf, type WeekDay } from '../week';

export function WeekStrip({ week, fullDays }: { week: readonly WeekDay[]; fullDays: number }) {
  if (week.length === 0) return null;
  const due = week.filter((day) => day.due).length;
  return (
    <div class="week">
      <ol class="week-days">
        {week.map(({ on, mark, isToday }) => (
          <li key={on} class={`week-day week-${mark}${isToday ? ' week-today' : ''}`}>
            <span aria-hidden="true">{weekday(on).slice(0, 2)}</span>
            <span class="week-mark" aria-hidden="true">
              {mark === 'full' && <Icon name="check" size="1rem" />}
            </span>
            <span class="heard">{t(`week.${mark}`, { day: weekday(on) })}</span>
          </li>
        ))}
      </ol>
      <p class="small num">{t('week.sum', { full: Math.min(fullDays, due), due, count: enoughOf(due) })}</p>
    </div>
  );
}
