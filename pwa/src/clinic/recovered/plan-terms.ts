// Everything that an offered plan asks of the patient, in words: whoever takes it in again answers for all of it.
import type { PlanAssigned, PlanLadder } from '../../domain/entries';
import { inWords, unitWord } from '../../parts/ladder-words';
import { t } from '../../text';
import type { Pathway } from '../server/shapes';
import { dayWords } from '../words/days';
import { doseWords } from '../words/dose';
import { exerciseTitles } from '../words/exercise-titles';
import { activityOf, daysOf, pathwayOf } from './words';

export interface Term {
  readonly name: string;
  readonly words: string;
}

/** Where it comes from, and its ladder number by number. */
export function planTerms(
  { pathway, ladder }: PlanAssigned,
  pathways: readonly Pathway[],
  name: string,
  today: string,
): readonly Term[] {
  const from = { name: t('clinic.recovered.pathway'), words: pathwayOf(pathway.id, pathways) };
  if (!ladder) return [from, { name: t('clinic.recovered.ladder'), words: t('clinic.plan.no_ladder') }];
  const { item, unit, goal, rise_percent, flare_percent, weekdays, weekdays_allowed, starts_on } = ladder;
  const activity = activityOf(item, pathways) ?? item;
  return [
    from,
    {
      name: t('clinic.recovered.ladder'),
      // Two, because a unit is named in the plural.
      words: `${activity} · ${unitWord(unit, 2)}`,
    },
    { name: t('clinic.field.startsOn'), words: dayWords(starts_on, today) },
    ...beginning(ladder, name),
    { name: t('clinic.field.goal'), words: inWords(unit, goal) },
    { name: t('clinic.field.rise'), words: percent(rise_percent) },
    { name: t('clinic.field.flarePercent'), words: percent(flare_percent) },
    { name: t('clinic.field.weekdays'), words: daysOf(weekdays) },
    ...(weekdays_allowed ? [{ name: t('clinic.field.allowed'), words: daysOf(weekdays_allowed) }] : []),
  ];
}

/** Each exercise with its dose. */
export function planExercises({ exercises }: PlanAssigned, pathways: readonly Pathway[]): readonly Term[] {
  const titles = exerciseTitles(pathways);
  return exercises.map((one) => ({ name: titles.get(one.item) ?? one.item, words: doseWords(one) }));
}

/** The agreed start, or the measurements and how much of them the first step is. */
function beginning({ unit, start, trials, start_percent }: PlanLadder, name: string): readonly Term[] {
  if (start != null) return [{ name: t('clinic.field.start'), words: inWords(unit, start) }];
  return [
    trials
      ? { name: t('clinic.field.trials'), words: trials.map((amount) => inWords(unit, amount)).join(' · ') }
      : { name: t('clinic.field.start'), words: t('clinic.assign.beginning.patient', { name }) },
    { name: t('clinic.field.startPercent'), words: percent(start_percent) },
  ];
}

function percent(value: number): string {
  return t('clinic.percent', { percent: value });
}
