// The rules in their order: what each section says, and which numbers stand under it, by what kind of number they are.
import type { Key } from '../../text';
import type { NumberKind } from './numbers';

export interface Section {
  readonly title: Key;
  readonly says: readonly Key[];
  readonly numbers: Readonly<Record<string, NumberKind>>;
}

export const SECTIONS: readonly Section[] = [
  {
    title: 'clinic.rules.measuring',
    says: ['clinic.rules.measuring.days', 'clinic.rules.measuring.mean', 'clinic.rules.measuring.otherwise'],
    numbers: { trial_days: 'days' },
  },
  {
    title: 'clinic.rules.start',
    says: ['clinic.rules.start.below', 'clinic.rules.start.rounded'],
    numbers: { start_percent: 'percent', start_percents: 'percent_range' },
  },
  {
    title: 'clinic.rules.rungs',
    says: [
      'clinic.rules.rungs.rise',
      'clinic.rules.rungs.grain',
      'clinic.rules.rungs.goal',
      'clinic.rules.rungs.dates',
    ],
    numbers: { rise_percent: 'percent', rise_percents: 'percent_range', long_way: 'steps' },
  },
  {
    title: 'clinic.rules.week',
    says: [
      'clinic.rules.week.judged',
      'clinic.rules.week.full',
      'clinic.rules.week.climb',
      'clinic.rules.week.stay',
      'clinic.rules.week.down',
      'clinic.rules.week.quiet',
      'clinic.rules.week.more',
    ],
    numbers: {
      days_of_a_rung_week: 'days',
      fewest_due_days: 'due_days',
      full_percent: 'percent',
      to_climb: 'share',
      to_stay: 'share',
    },
  },
  {
    title: 'clinic.rules.flare',
    says: ['clinic.rules.flare.declared', 'clinic.rules.flare.amount', 'clinic.rules.flare.days'],
    numbers: { flare_percent: 'percent', flare_percents: 'percent' },
  },
  {
    title: 'clinic.rules.pause',
    says: ['clinic.rules.pause.nothing', 'clinic.rules.pause.short', 'clinic.rules.pause.long'],
    numbers: { shortest_pause_with_a_ramp: 'days', longest_before_measuring_anew: 'days' },
  },
  {
    title: 'clinic.rules.way_back',
    says: ['clinic.rules.way_back.parts', 'clinic.rules.way_back.short', 'clinic.rules.way_back.then'],
    numbers: {
      ramp_stages: 'percent',
      due_days_of_a_stage: 'due_days',
      longest_with_a_short_ramp: 'days',
      short_ramp_stages: 'percent',
    },
  },
  {
    title: 'clinic.rules.told',
    says: [
      'clinic.rules.told.over',
      'clinic.rules.told.still_going',
      'clinic.rules.told.flare',
      'clinic.rules.told.clinician',
    ],
    numbers: {
      over_percent: 'percent',
      days_over_worth_a_hint: 'days',
      days_looked_back_for_over: 'days',
      days_without_a_session: 'days',
      check_in_days: 'on_day',
      contact_advice_every: 'every_days',
      flare_told_every: 'every_days',
      long_pause_day: 'on_day',
      stalled_after: 'days',
    },
  },
];

/** What kind of number each is, whichever section it stands in. */
export const KINDS: Readonly<Record<string, NumberKind>> = Object.assign(
  {},
  ...SECTIONS.map(({ numbers }) => numbers),
);
