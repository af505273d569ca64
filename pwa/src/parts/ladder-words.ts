// What the ladder's numbers and codes are called: the one place from which patients and clinicians read the same words.
import { addDays } from '../domain/days';
import type { PlanLadder, Unit } from '../domain/entries';
import type { Hint, JudgedWeek, Standing, Why } from '../domain/ladder';
import { day, type Key, t, weekday } from '../text';
import { measuredAnewKey } from './measured-anew';
import type { Rungs } from './rungs';

/** "14 minutter" */
export function inWords(unit: Unit, amount: number): string {
  return t(`ladder.unit.${unit}`, { count: amount });
}

/** "14 min" */
export function inShort(unit: Unit, amount: number): string {
  return t(`ladder.short.${unit}`, { count: amount });
}

/** "minutter", to stand beside a number. */
export function unitWord(unit: Unit, amount: number): string {
  return t(`ladder.word.${unit}`, { count: amount });
}

/** A Monday, from which the names of the weekdays are taken. */
const MONDAY = '2024-01-01';

/** "mandag" for 1 */
export function weekdayName(iso: number): string {
  return weekday(addDays(MONDAY, iso - 1));
}

/** Why the amount is what it is, in the one sentence that the patient reads. */
export function whySentence(standing: Standing, terms: PlanLadder): string {
  const { why, weeks, today } = standing;
  if (why === null) return '';
  const week = weeks.at(-1);
  const quota = today?.quota ?? quotaOfRung(standing) ?? terms.goal;
  return t(whyKey(why, terms, standing), {
    quota: inWords(terms.unit, quota),
    rung: inWords(terms.unit, quotaOfRung(standing) ?? quota),
    before: week ? inWords(terms.unit, week.quota) : '',
    ...countOf(week),
    day: day(terms.starts_on),
  });
}

/** Some reasons are told apart by what lies behind them. */
function whyKey(why: Why, terms: PlanLadder, standing: Standing): Key {
  const { weeks, spans, today } = standing;
  if (why === 'needs_new_baseline') return measuredAnewKey(standing);
  if (why === 'flare_declared' && today?.quota == null) return 'ladder.why.flare_while_measuring';
  if (
    why === 'start_from_baseline' &&
    terms.start != null &&
    !spans.some(({ phase }) => phase === 'measuring')
  ) {
    return 'ladder.why.start_agreed';
  }
  const { full, due } = countOf(weeks.at(-1));
  if (why === 'climbed' && full === due) return 'ladder.why.climbed_whole_week';
  if (why === 'same_rung_again' && full === 0) return 'ladder.why.same_rung_again_begun';
  return `ladder.why.${why}`;
}

/** A week's days as the rules count them: never fewer than two due, and no more full ones than due (§3.2). */
function countOf(week: JudgedWeek | undefined): { full: number; due: number } {
  const due = Math.max(week?.dueDays ?? 0, 2);
  return { full: Math.min(week?.fullDays ?? 0, due), due };
}

export function quotaOfRung({ today, rungs }: Standing): number | null {
  return today?.rung == null ? null : (rungs[today.rung - 1] ?? null);
}

/** What happened on a rung, in the order in which it did: "Opblussen, 3. juni". */
export function marksIn({ marks }: Rungs, rung: number): readonly string[] {
  return marks
    .filter(({ at }) => at === rung - 1)
    .map(({ kind, on }) => t('ladder.mark', { what: t(`ladder.mark.${kind}`), day: day(on) }));
}

export function hintSentences(hints: readonly Hint[]): readonly string[] {
  return hints.map((hint) => t(`ladder.hint.${hint}`));
}
