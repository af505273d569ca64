// The last four weeks as small bars. A line is not done, a dashed box is not heard from, and a rest day is nothing at all.
import { t } from '../../text';
import type { WeekDay } from '../server/shapes';
import { countStates, weeksOf } from './view';
import './four-weeks.css';

export function FourWeeks({ days }: { days: readonly WeekDay[] }) {
  return (
    <span class="four-weeks" role="img" aria-label={sentence(days)}>
      {weeksOf(days).map((week) => (
        <span key={week[0]?.on} class="four-weeks-week">
          {week.map(({ on, state, days: span }) => (
            <span key={on} class={`four-weeks-day four-weeks-${state}`} style={{ '--days': span }} />
          ))}
        </span>
      ))}
    </span>
  );
}

/** What the bars say, for those who do not see them. Rest days are left out, as in the drawing. */
function sentence(days: readonly WeekDay[]): string {
  const counts = countStates(days);
  const parts = (['full', 'part', 'none', 'unheard'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => t(`clinic.weeks.count.${state}`, { count: counts[state] }));
  return parts.length === 0
    ? t('clinic.weeks.empty')
    : t('clinic.weeks.summary', { parts: parts.join(', ') });
}

/** What each shape means, once for the whole list. */
export function FourWeeksLegend() {
  return (
    <ul class="four-weeks-legend small">
      {(['full', 'part', 'none', 'unheard'] as const).map((state) => (
        <li key={state}>
          <span class={`four-weeks-day four-weeks-${state}`} aria-hidden="true" />
          {t(`clinic.weeks.legend.${state}`)}
        </li>
      ))}
    </ul>
  );
}
