// A new plan: filled in from the release, read with everything that is wrong, shown by the patient's engine, sent once.
import { describe, expect, test } from 'vitest';
import type { PlanLadder } from '../../domain/entries';
import { riseToMeet } from '../../domain/ladder';
import { type Plan, plansOf } from '../patient/plans';
import type { Pathway } from '../server/shapes';
import { logOf, walking } from '../testing/log';
import { formOf, inField, type LadderForm, newForm, newLadder, type PlanForm, written } from './form';
import { previewOf } from './preview';
import { readLadder } from './reading';
import { notYetGiven, replaceable } from './replaceable';
import { holdsNothing, isAsSent, planToSend } from './sending';

const TODAY = '2026-03-02';

const ladder = {
  item: 'walking',
  title: { da: 'Gåtrappen', en: 'The walking stairs' },
  activity: { da: 'Gåtur', en: 'Walk' },
  unit: 'minutes' as const,
  goal: { default: 30, min: 5, max: 120, source: 'no source' },
  rise_percent: { default: 15, min: 5, max: 20, source: 'no source' },
  start_percent: { default: 80, min: 70, max: 90, source: 'no source' },
  flare_percent: { default: 50, choices: [25, 50, 75], source: 'no source' },
  weekdays: { default: [1, 3, 5], source: 'no source' },
};
const sitting = { ...ladder, item: 'sitting', activity: { da: 'Sidde', en: 'Sitting' } };

const pathway: Pathway = {
  pin: { id: 'new-onset', edition: 1, sha256: 'a'.repeat(64) },
  title: { da: 'Nyopståede lænderygsmerter', en: 'New low back pain' },
  summary: { da: '', en: '' },
  ladders: [ladder, sitting],
  exercises: [
    {
      item: 'bridge',
      title: { da: 'Bækkenløft', en: 'Bridge' },
      group: 'back',
      per_week: 3,
      usual: true,
      levels: [
        { level: 1, sets: 2, reps: 8, hold_s: 3, rest_s: 60 },
        { level: 2, sets: 3, reps: 8, hold_s: 3, rest_s: 60 },
      ],
    },
  ],
  pages: [{ id: 'staying-active', title: { da: 'Hold dig i gang', en: 'Staying active' } }],
  lessons: [],
};

const fresh = (): PlanForm => newForm(pathway, TODAY);

/** The plan of walking as it runs on its first day. */
function running(terms: Partial<PlanLadder>): Plan {
  const [plan] = plansOf(logOf([TODAY, 'plan_assigned', walking(terms), 'plan']), TODAY);
  if (!plan) throw new Error('the log has a plan');
  return plan;
}

function filled(part: Partial<LadderForm> = {}): LadderForm {
  const { ladder: form } = fresh();
  if (!form) throw new Error('the pathway has a ladder');
  return { ...form, ...part };
}

const read = (part: Partial<LadderForm> = {}) => readLadder(filled(part), ladder, TODAY);
const HERE = { beginning: 'here', trials: ['8', '12', '10'] } as const;

describe('the form', () => {
  test('needs nothing to be touched: everything is chosen and every number filled in', () => {
    expect(fresh()).toMatchObject({
      ladder: { item: 'walking' },
      pages: ['staying-active'],
      levels: { bridge: 1 },
    });
    expect(read()).toMatchObject({ faults: {}, terms: { goal: 30, rise_percent: 15, starts_on: TODAY } });
  });

  test('of a plan that is changed is as the patient has it, from the rung that the patient is on', () => {
    const plan = running({ goal: 25, rise_percent: 10, weekdays_allowed: [1, 2, 3, 4, 5] });
    expect(formOf(plan, pathway, TODAY)).toMatchObject({
      ladder: { beginning: 'agreed', start: '8', goal: '25', rise: '10', allowed: [1, 2, 3, 4, 5] },
      pages: [],
      levels: { bridge: 1 },
    });
  });

  test('leaves out an exercise that the pathway only offers, and keeps it in a plan that has it', () => {
    const offered = pathway.exercises.map((exercise) => ({ ...exercise, usual: false }));
    expect(newForm({ ...pathway, exercises: offered }, TODAY).levels).toEqual({});
    expect(formOf(running({}), { ...pathway, exercises: offered }, TODAY).levels).toEqual({ bridge: 1 });
  });

  test('of a plan that still measures goes on measuring', () => {
    const { trials: _, ...terms } = walking().ladder ?? {};
    const [plan] = plansOf(logOf([TODAY, 'plan_assigned', { ...walking(), ladder: terms as never }]), TODAY);
    expect(plan && formOf(plan, pathway, TODAY).ladder).toMatchObject({ beginning: 'patient', goal: '30' });
  });

  test('takes the place of a plan of the same activity, and stands beside one of another', () => {
    const plan = running({});
    expect(replaceable([plan], fresh())).toBe(plan);
    expect(replaceable([plan], { ...fresh(), ladder: newLadder(sitting, TODAY) })).toBeNull();
    expect(replaceable([plan], { ...fresh(), ladder: null })).toBeNull();
  });

  test('offers no exercise that a plan beside it gives already', () => {
    expect(notYetGiven(pathway, []).exercises).toEqual(pathway.exercises);
    const offered = notYetGiven(pathway, [running({ start: 10 })]);
    expect(offered.exercises).toEqual([]);
    expect(planToSend('id', { ...fresh(), ladder: null }, null, offered).exercises).toEqual([]);
    expect(holdsNothing({ ...fresh(), ladder: null, pages: [] }, offered)).toBe(true);
  });

  test('reads numbers as Danes write them, and does not guess at thousands', () => {
    expect([written('7,5'), written(' 12 '), written('0.5')]).toEqual([7.5, 12, 0.5]);
    expect(['', 'tolv', '-1', '1.500', '1e3', '12 min'].map(written)).toEqual(Array(6).fill(null));
    expect(written(inField(7.5))).toBe(7.5);
  });
});

describe('reading', () => {
  test('three ways to begin are three ways to say so', () => {
    expect(read().terms).not.toHaveProperty('trials');
    expect(read(HERE).terms).toMatchObject({ trials: [8, 12, 10] });
    expect(read({ beginning: 'agreed', start: '9' }).terms).toMatchObject({ start: 9 });
  });

  test('everything that is wrong is told at once', () => {
    const { faults, terms } = read({
      beginning: 'here',
      trials: ['8', '', '10'],
      goal: '12,3',
      rise: 'x',
      weekdays: [1],
      startsOn: '',
      startPercent: '',
    });
    expect(faults).toEqual({
      goal: 'goal_off_grain',
      rise: 'not_a_number',
      startPercent: 'not_a_number',
      trials: 'trials_incomplete',
      weekdays: 'too_few_due_days',
      startsOn: 'not_a_day',
    });
    expect(terms).toBeNull();
  });

  test.each([
    [{ goal: '4' }, { goal: 'goal_out_of_range' }],
    [{ goal: '10,5' }, { goal: 'goal_off_grain' }],
    [{ rise: '21' }, { rise: 'rise_percent_out_of_range' }],
    [{ rise: '12,5' }, { rise: 'rise_percent_out_of_range' }],
    [{ startPercent: '95' }, { startPercent: 'start_percent_out_of_range' }],
    [{ beginning: 'agreed', start: '10,5' }, { start: 'start_off_grain' }],
    [{ allowed: [1, 3] }, { allowed: 'due_days_not_allowed' }],
    [{ goal: '999999' }, { goal: 'goal_out_of_range' }],
    [{ startsOn: '2026-02-30' }, { startsOn: 'not_a_day' }],
    [{ ...HERE, trials: ['8', '-1', '10'] }, { trials: 'trials_incomplete' }],
    [{ startsOn: '2024-02-29' }, { startsOn: 'starts_on_out_of_range' }],
    [{ startsOn: '2028-03-03' }, { startsOn: 'starts_on_out_of_range' }],
    [{ ...HERE, goal: '8' }, { goal: 'goal_below_start' }],
    [{ beginning: 'agreed', start: '30', goal: '20' }, { goal: 'goal_below_start' }],
  ] as const)('%j is wrong beside its field', (part, faults) => {
    expect(read(part as Partial<LadderForm>).faults).toEqual(faults);
  });

  test('keeping the present amount may be agreed', () => {
    expect(read({ beginning: 'agreed', start: '30', goal: '30' }).faults).toEqual({});
  });

  test('a field that another choice has put aside is not read', () => {
    expect(read({ trials: ['x', '', ''], start: 'x', by: 'x' }).faults).toEqual({});
    expect(read({ ...HERE, pace: 'date', by: '2026-12-01', rise: 'x' }).faults).toEqual({});
  });
});

describe('the preview', () => {
  test('has every rung with its date, a week each, by the patient’s own engine', () => {
    const { terms } = read(HERE);
    const preview = terms && previewOf(terms, null);
    expect(preview?.rungs.map(({ quota }) => quota)).toEqual([
      8, 9, 10, 11, 12, 13, 14, 16, 18, 20, 23, 26, 29, 30,
    ]);
    expect(preview?.rungs.slice(0, 3).map(({ from }) => from)).toEqual([
      '2026-03-02',
      '2026-03-09',
      '2026-03-16',
    ]);
    expect(preview).toMatchObject({ goalOn: '2026-06-01', isExample: false, withinReach: false });
  });

  test('is an example while the patient has still to measure, and begins after three days of it', () => {
    const { terms } = read();
    const preview = terms && previewOf(terms, 10);
    expect(preview).toMatchObject({ isExample: true, startedOn: '2026-03-05' });
    expect(preview?.rungs[0]?.quota).toBe(8);
    expect(terms && previewOf(terms, null)).toBeNull();
  });

  test('warns of a long way', () => {
    const { terms } = read({ beginning: 'agreed', start: '0,5', goal: '120', rise: '5' });
    expect(terms && previewOf(terms, null)?.standing.warnings).toEqual(['long_way']);
  });
});

describe('the goal by a date', () => {
  const terms = { ...walking().ladder, starts_on: TODAY } as never;

  test('takes the smallest rise that meets it', () => {
    const met = riseToMeet(terms, '2026-06-01', ladder.rise_percent);
    expect(met?.meets).toBe(true);
    expect(read({ ...HERE, pace: 'date', by: '2026-06-01' })).toMatchObject({
      faults: {},
      terms: { rise_percent: met?.rise },
    });
  });

  test('says the nearest date where even the steepest rise is too slow', () => {
    const { faults, toMeet } = read({ ...HERE, pace: 'date', by: '2026-03-20' });
    expect(faults).toEqual({ by: 'too_near' });
    expect(toMeet).toMatchObject({ meets: false, rise: 20, on: '2026-04-27' });
    expect(read({ ...HERE, pace: 'date', by: '2026-04-27' }).faults).toEqual({});
  });

  test('cannot be told before there is anything to measure from', () => {
    expect(read({ pace: 'date', by: '2026-06-01', guess: '' }).faults).toEqual({ by: 'needs_guess' });
  });
});

describe('sending', () => {
  const sent = (form: PlanForm, part: Partial<LadderForm> = HERE) =>
    planToSend('id', form, read(part).terms, pathway);

  test('says what was adapted, and leaves the unit to the release', () => {
    expect(sent(fresh())).toEqual({
      id: 'id',
      pathway: 'new-onset',
      ladder: {
        item: 'walking',
        goal: 30,
        rise_percent: 15,
        start_percent: 80,
        flare_percent: 50,
        weekdays: [1, 3, 5],
        starts_on: TODAY,
        trials: [8, 12, 10],
      },
      exercises: [{ item: 'bridge', level: 1 }],
      pages: ['staying-active'],
      note: null,
    });
  });

  test('days that may be moved to are sent where they are not all seven', () => {
    const form = { ...fresh(), ladder: filled({ allowed: [1, 3, 5] }) };
    expect(planToSend('id', form, read(HERE).terms, pathway).ladder?.weekdays_allowed).toEqual([1, 3, 5]);
  });

  test('what is unticked is not sent', () => {
    const bare = { ...fresh(), ladder: null, levels: {}, pages: [], note: '  ' };
    expect(sent(bare)).toMatchObject({ ladder: null, exercises: [], pages: [], note: null });
    expect(holdsNothing(bare, pathway)).toBe(true);
    expect(holdsNothing({ ...bare, levels: { bridge: 2 } }, pathway)).toBe(false);
  });

  test('a plan from an earlier try, whose answer was lost, is told from the one that was sent', () => {
    const page = { id: 'staying-active', edition: 1, sha256: 'c'.repeat(64) };
    const assigned = { ...walking(), items: [...walking().items, page] };
    expect(isAsSent(assigned, sent(fresh()))).toBe(true);
    expect(isAsSent(assigned, sent(fresh(), { ...HERE, goal: '40' }))).toBe(false);
    expect(isAsSent(assigned, sent({ ...fresh(), note: 'Kom godt i gang' }))).toBe(false);
    expect(isAsSent(assigned, sent({ ...fresh(), levels: { bridge: 2 } }))).toBe(false);
    expect(isAsSent(walking(), sent(fresh()))).toBe(false);
  });
});
