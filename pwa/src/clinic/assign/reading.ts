// A ladder read from its form: the terms that the engine takes, and what is wrong beside which field.
import { daysBetween, isDay } from '../../domain/days';
import { type Ladder, type Refusal, type RiseToMeet, riseToMeet, stand } from '../../domain/ladder';
import { exact, isOnGrain } from '../../domain/ladder/amounts';
import type { PathwayLadder } from '../server/shapes';
import { type LadderForm, written } from './form';
import { exampleOf } from './preview';

export type Field =
  | 'goal'
  | 'trials'
  | 'start'
  | 'guess'
  | 'rise'
  | 'by'
  | 'startPercent'
  | 'flarePercent'
  | 'weekdays'
  | 'allowed'
  | 'startsOn';

export type Fault =
  | Refusal
  | 'not_a_number'
  | 'not_a_day'
  | 'goal_out_of_range'
  | 'goal_below_start'
  | 'starts_on_out_of_range'
  | 'due_days_not_allowed'
  | 'too_near'
  | 'needs_guess';

export type Faults = Readonly<Partial<Record<Field, Fault>>>;

export interface ReadLadder {
  /** What the engine and the server are asked with; null while something cannot be read or is refused. */
  readonly terms: Ladder | null;
  readonly faults: Faults;
  /** The rise that meets the wished date, or the nearest date there is; null where no date is wished. */
  readonly toMeet: RiseToMeet | null;
}

/** The same bound as the server's: a plan may be written down late or early, and a slip in the year is told. */
const STARTS_WITHIN = 731;

const FIELD_OF: Readonly<Record<Refusal, Field>> = {
  goal_off_grain: 'goal',
  too_few_due_days: 'weekdays',
  rise_percent_out_of_range: 'rise',
  start_percent_out_of_range: 'startPercent',
  flare_percent_out_of_range: 'flarePercent',
  trials_incomplete: 'trials',
  start_off_grain: 'start',
};

export function readLadder(form: LadderForm, content: PathwayLadder, today: string): ReadLadder {
  const terms = termsOf(form, content);
  const refused = terms && stand(terms, [], terms.starts_on).refused;
  const faults: Faults = {
    ...(refused && { [FIELD_OF[refused]]: refused }),
    ...(terms && !refused && goalBelowStart(terms) && { goal: 'goal_below_start' }),
    ...faultsAsWritten(form, content, today),
  };
  if (!terms || refused) return { terms: null, faults, toMeet: null };
  return form.pace === 'percent' ? { terms, faults, toMeet: null } : paceByDate(form, content, terms, faults);
}

/** docs/ladder.md §2: to meet a date, the smallest rise that does. */
function paceByDate(form: LadderForm, content: PathwayLadder, terms: Ladder, faults: Faults): ReadLadder {
  const shown = exampleOf(terms, written(form.guess));
  if (!isDay(form.by)) return { terms: null, faults: { ...faults, by: 'not_a_day' }, toMeet: null };
  const toMeet = shown && riseToMeet(shown, form.by, content.rise_percent);
  if (!toMeet) return { terms: null, faults: { ...faults, by: 'needs_guess' }, toMeet: null };
  return {
    terms: { ...terms, rise_percent: toMeet.rise },
    faults: toMeet.meets ? faults : { ...faults, by: 'too_near' },
    toMeet,
  };
}

/** Each field by itself, so that everything wrong is told at once and not one thing after another. */
function faultsAsWritten(form: LadderForm, content: PathwayLadder, today: string): Faults {
  const { goal, rise, pace, startPercent, startsOn, beginning, trials, start, weekdays, allowed } = form;
  const unread = (text: string): boolean => written(text) === null;
  return {
    ...goalFault(goal, content),
    ...(pace === 'percent' && unread(rise) && { rise: 'not_a_number' }),
    ...(unread(startPercent) && { startPercent: 'not_a_number' }),
    ...(beginning === 'here' && trials.some(unread) && { trials: 'trials_incomplete' }),
    ...(beginning === 'agreed' && startFault(start, content)),
    ...(weekdays.length < 2 && { weekdays: 'too_few_due_days' }),
    ...(!weekdays.every((day) => allowed.includes(day)) && { allowed: 'due_days_not_allowed' }),
    ...startsOnFault(startsOn, today),
  };
}

function goalFault(text: string, { unit, goal }: PathwayLadder): Faults {
  const aim = written(text);
  if (aim === null) return { goal: 'not_a_number' };
  if (aim < goal.min || aim > goal.max) return { goal: 'goal_out_of_range' };
  return isOnGrain(unit, exact(aim)) ? {} : { goal: 'goal_off_grain' };
}

function startFault(text: string, { unit }: PathwayLadder): Faults {
  const agreed = written(text);
  if (agreed === null) return { start: 'not_a_number' };
  return isOnGrain(unit, exact(agreed)) ? {} : { start: 'start_off_grain' };
}

function startsOnFault(startsOn: string, today: string): Faults {
  if (!isDay(startsOn)) return { startsOn: 'not_a_day' };
  const outside = Math.abs(daysBetween(today, startsOn)) > STARTS_WITHIN;
  return outside ? { startsOn: 'starts_on_out_of_range' } : {};
}

/** Keeping the present amount may be agreed. A goal that the measuring has already passed is an oversight. */
function goalBelowStart(terms: Ladder): boolean {
  return stand(terms, [], terms.starts_on).why === 'goal_within_reach' && terms.start !== terms.goal;
}

function termsOf(form: LadderForm, { unit, rise_percent }: PathwayLadder): Ladder | null {
  const goal = written(form.goal);
  // While a date decides the pace, any rise will do to ask the engine about the rest.
  const rise = form.pace === 'date' ? rise_percent.default : written(form.rise);
  const startPercent = written(form.startPercent);
  const beginning = beginningOf(form);
  if (goal === null || rise === null || startPercent === null || !beginning || !isDay(form.startsOn)) {
    return null;
  }
  return {
    unit,
    goal,
    rise_percent: rise,
    start_percent: startPercent,
    flare_percent: form.flarePercent,
    weekdays: form.weekdays,
    starts_on: form.startsOn,
    ...beginning,
  };
}

function beginningOf({ beginning, trials, start }: LadderForm): Pick<Ladder, 'trials' | 'start'> | null {
  if (beginning === 'patient') return {};
  if (beginning === 'agreed') {
    const agreed = written(start);
    return agreed === null ? null : { start: agreed };
  }
  const amounts = trials.map(written).filter((amount) => amount !== null);
  return amounts.length === trials.length ? { trials: amounts } : null;
}
