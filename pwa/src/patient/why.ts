// One sentence that says why the amount is what it is, with the numbers of the patient's own week.
import type { PlanLadder } from '../domain/entries';
import type { Hint, Standing, Why } from '../domain/ladder';
import { day, type Key, t } from '../text';
import { inWords } from './amounts';

export function whySentence(standing: Standing, terms: PlanLadder): string {
  const { why, weeks, today } = standing;
  if (why === null) return '';
  const week = weeks.at(-1);
  const quota = today?.quota ?? quotaOfRung(standing) ?? terms.goal;
  return t(whyKey(why, terms, standing), {
    quota: inWords(terms.unit, quota),
    rung: inWords(terms.unit, quotaOfRung(standing) ?? quota),
    before: week ? inWords(terms.unit, week.quota) : '',
    full: Math.min(week?.fullDays ?? 0, week?.dueDays ?? 0),
    due: week?.dueDays ?? 0,
    day: day(terms.starts_on),
  });
}

/** Three reasons are told apart by what lies behind them. */
function whyKey(why: Why, terms: PlanLadder, { weeks, spans, today }: Standing): Key {
  if (why === 'flare_declared' && today?.quota == null) return 'ladder.why.flare_while_measuring';
  if (
    why === 'start_from_baseline' &&
    terms.start != null &&
    !spans.some(({ phase }) => phase === 'measuring')
  ) {
    return 'ladder.why.start_agreed';
  }
  if (why === 'climbed' && (weeks.at(-1)?.fullDays ?? 0) >= (weeks.at(-1)?.dueDays ?? 0)) {
    return 'ladder.why.climbed_whole_week';
  }
  return `ladder.why.${why}`;
}

function quotaOfRung({ today, rungs }: Standing): number | null {
  return today?.rung == null ? null : (rungs[today.rung - 1] ?? null);
}

export function hintSentences(hints: readonly Hint[]): readonly string[] {
  return hints.map((hint) => t(`ladder.hint.${hint}`));
}
