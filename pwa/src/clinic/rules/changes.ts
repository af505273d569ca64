// What the newest release changed, in words: whose number, what it was, and what it is now.
import { weekdayName } from '../../parts/ladder-words';
import { type Key, language, number, t } from '../../text';
import type { LadderRules, ParameterChange, PathwayLadder } from '../server/shapes';
import { said, wordFor } from '../words/codes';
import { numberWords, percentWords, together } from './numbers';
import { KINDS } from './sections';

export interface ChangeInWords {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const NAMES: Readonly<Record<string, Key>> = {
  unit: 'clinic.rules.changes.unit',
  goal: 'clinic.field.goal',
  rise_percent: 'clinic.field.rise',
  start_percent: 'clinic.field.startPercent',
  flare_percent: 'clinic.field.flarePercent',
  weekdays: 'clinic.field.weekdays',
};

export function changeInWords(
  change: ParameterChange,
  rules: LadderRules | null,
  ladders: readonly PathwayLadder[],
): ChangeInWords {
  const common = change.item === rules?.item;
  const worded = (value: string | null): string => {
    if (value === null) return t('clinic.nothing');
    return common
      ? numberWords(KINDS[change.parameter], numbersIn(value))
      : ownWords(change.parameter, value);
  };
  return {
    name: common ? ruleName(change.parameter, rules) : ownName(change, ladders),
    before: worded(change.before),
    after: worded(change.after),
  };
}

function ruleName(name: string, { numbers }: LadderRules): string {
  const found = numbers.find((one) => one.name === name);
  return found ? said(found.title, language.value) : name;
}

/** "Gåtur: Stigningen, højst" */
function ownName({ item, parameter }: ParameterChange, ladders: readonly PathwayLadder[]): string {
  const ladder = ladders.find((one) => one.item === item);
  const [name = '', part] = parameter.split('.');
  const key = NAMES[name];
  const named = key ? t(key) : name;
  return t('clinic.rules.changes.of', {
    what: ladder ? said(ladder.activity, language.value) : item,
    number: part
      ? t('clinic.rules.changes.part', { number: named, part: wordFor('clinic.rules.changes.part', part) })
      : named,
  });
}

function ownWords(parameter: string, value: string): string {
  if (parameter === 'unit') return wordFor('ladder.word', `${value}.other`);
  const values = numbersIn(value);
  if (parameter.startsWith('weekdays')) return together(values.map(weekdayName));
  if (parameter.startsWith('goal')) return together(values.map(number));
  return together(values.map(percentWords));
}

function numbersIn(value: string): readonly number[] {
  return value.split(', ').map(Number);
}
