// What was found, in plain words: a line that says what it is, and everything in it that a person wrote.
import { FLARE_PLAN_SLOTS, isKind, type LogEntry, type PlanAssigned } from '../../domain/entries';
import { weekdayName } from '../../parts/ladder-words';
import { known, language, t } from '../../text';
import type { Pathway } from '../server/shapes';
import { said, wordFor } from '../words/codes';
import { dayWords } from '../words/days';

export function whatItIs(entry: LogEntry, pathways: readonly Pathway[], today: string): string {
  const key = `clinic.recovered.${entry.kind}`;
  if (!known(key)) return t('clinic.recovered.other');
  const { args } = entry;
  return t(key, {
    title: isKind(entry, 'plan_assigned') ? titleOf(entry.args, pathways) : '',
    rung: numberIn(args['rung']),
    rating: numberIn(args['rating']),
    amount: numberIn(args['amount']),
    days: Array.isArray(args['weekdays']) ? daysOf(args['weekdays']) : '',
    reason: isKind(entry, 'attention_handled') ? wordFor('clinic.attention', entry.args.code) : '',
    day: dayWords(entry.on, today),
  });
}

/** Whoever confirms it has read it. */
export function ownWords({ args }: LogEntry): readonly string[] {
  return ['text', 'note', ...FLARE_PLAN_SLOTS]
    .map((name) => args[name])
    .filter((words): words is string => typeof words === 'string' && words !== '');
}

/** By its activity, since several may come from one pathway. */
function titleOf({ pathway, ladder }: PlanAssigned, pathways: readonly Pathway[]): string {
  return (ladder && activityOf(ladder.item, pathways)) ?? pathwayOf(pathway.id, pathways);
}

export function activityOf(item: string, pathways: readonly Pathway[]): string | null {
  const found = pathways.flatMap(({ ladders }) => ladders).find((ladder) => ladder.item === item);
  return found ? said(found.activity, language.value) : null;
}

export function pathwayOf(id: string, pathways: readonly Pathway[]): string {
  const found = pathways.find(({ pin }) => pin.id === id);
  return found ? said(found.title, language.value) : id;
}

export function daysOf(weekdays: readonly unknown[]): string {
  return weekdays.map((iso) => weekdayName(Number(iso)).slice(0, 3)).join(' · ');
}

function numberIn(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
