// How far each number may be moved, what it is by default, and who says so: read by whoever wonders where it came from.
import { inWords, weekdayName } from '../../parts/ladder-words';
import { t } from '../../text';
import type { PathwayLadder } from '../server/shapes';

export function Bounds({ content }: { content: PathwayLadder }) {
  return (
    <details>
      <summary>{t('clinic.bounds')}</summary>
      <BoundsList content={content} />
    </details>
  );
}

export function BoundsList({ content }: { content: PathwayLadder }) {
  return (
    <ul class="rows num">
      {rowsOf(content).map(({ name, usual, range, source }) => (
        <li key={name}>
          <span>
            {t('clinic.bounds.number', { name, usual, range })}
            {/* Sources are written in English, for reviewers. */}
            <span class="small line" lang="en">
              {source}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function rowsOf({ unit, goal, rise_percent, start_percent, flare_percent, weekdays }: PathwayLadder) {
  const amount = (value: number) => inWords(unit, value);
  const percent = (value: number) => t('clinic.percent', { percent: value });
  const range = (min: string, max: string) => t('clinic.bounds.from_to', { min, max });
  return [
    {
      name: t('clinic.field.goal'),
      usual: amount(goal.default),
      range: range(amount(goal.min), amount(goal.max)),
      source: goal.source,
    },
    {
      name: t('clinic.field.rise'),
      usual: percent(rise_percent.default),
      range: range(percent(rise_percent.min), percent(rise_percent.max)),
      source: rise_percent.source,
    },
    {
      name: t('clinic.field.startPercent'),
      usual: percent(start_percent.default),
      range: range(percent(start_percent.min), percent(start_percent.max)),
      source: start_percent.source,
    },
    {
      name: t('clinic.field.flarePercent'),
      usual: percent(flare_percent.default),
      range: flare_percent.choices.map(percent).join(' · '),
      source: flare_percent.source,
    },
    {
      name: t('clinic.field.weekdays'),
      usual: weekdays.default.map((iso) => weekdayName(iso).slice(0, 3)).join(' · '),
      range: t('clinic.bounds.two_days'),
      source: weekdays.source,
    },
  ];
}
