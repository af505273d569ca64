// The caseload: who is on it, in which order, and what the four weeks say.
import { describe, expect, test } from 'vitest';
import type { Attention, CaseloadPatient, WeekDay } from '../server/shapes';
import {
  countStates,
  currentPlan,
  daysSilent,
  groupsOf,
  named,
  planOfReason,
  weekOfPlan,
  weeksOf,
} from './view';

const DAYS: readonly WeekDay[] = Array.from({ length: 28 }, (_, at) => ({
  on: `2026-03-${String(at + 1).padStart(2, '0')}`,
  state: 'unheard',
}));

const plan = (assignment: string, from_: string, ended_on: string | null = null) => ({
  assignment,
  pathway_title: { da: 'Forløb', en: 'Pathway' },
  from_,
  ended_on,
});

function somebody(name: string, more: Partial<CaseloadPatient> = {}): CaseloadPatient {
  return {
    id: name,
    name,
    born: '1979-04-12',
    municipality: null,
    heard_at: null,
    heard_on: null,
    data_as_of: null,
    plans: [],
    attention: [],
    signs: [],
    recalls: [],
    new_texts: 0,
    four_weeks: [...DAYS],
    standing: null,
    ...more,
  };
}

const inFlare = {
  code: 'in_flare',
  on: '2026-03-20',
  assignment: null,
  signs: [],
  recalls: [],
} satisfies Attention;

describe('the list', () => {
  test('has those with a reason first, as the server orders them, and the others apart', () => {
    const [anna, jens, ole] = [
      somebody('Anna'),
      somebody('Jens', { attention: [inFlare] }),
      somebody('Ole', { attention: [inFlare] }),
    ];
    expect(groupsOf([jens, anna, ole])).toEqual({ needing: [jens, ole], following: [anna] });
  });

  test('calls nobody forward for a mere notice about a text', () => {
    const noticed = { ...inFlare, code: 'text_noticed' } satisfies Attention;
    const anna = somebody('Anna', { attention: [noticed] });
    expect(groupsOf([anna])).toEqual({ needing: [], following: [anna] });
    const both = somebody('Anna', { attention: [inFlare, noticed] });
    expect(groupsOf([both]).needing).toEqual([both]);
  });

  test('is searched by the beginnings of names, in any order and without regard to capitals', () => {
    const all = ['Anna Holm', 'Åse Krogh-Juhl', 'Susanne Holm'].map((name) => somebody(name));
    const found = (search: string) => named(all, search).map(({ name }) => name);
    expect(found('hol an')).toEqual(['Anna Holm']);
    expect(found('JUHL')).toEqual(['Åse Krogh-Juhl']);
    expect(found('åse')).toEqual(['Åse Krogh-Juhl']);
    expect(found('olm')).toEqual([]);
    expect(found('  ')).toHaveLength(3);
  });
});

describe('a row', () => {
  test('is about the newest plan that has not ended', () => {
    const plans = [plan('a', '2026-01-05', '2026-03-01'), plan('b', '2026-03-01')];
    expect(currentPlan({ plans })?.assignment).toBe('b');
    expect(currentPlan({ plans: plans.slice(0, 1) })).toBeNull();
  });

  test('counts the weeks of a plan from one, and none before it begins', () => {
    expect(weekOfPlan('2026-03-02', '2026-03-01')).toBeNull();
    expect(weekOfPlan('2026-03-02', '2026-03-08')).toBe(1);
    expect(weekOfPlan('2026-03-02', '2026-03-09')).toBe(2);
  });

  test('never heard from is not the same as heard from today', () => {
    expect(daysSilent({ heard_on: null }, '2026-03-10')).toBeNull();
    expect(daysSilent({ heard_on: '2026-03-10' }, '2026-03-10')).toBe(0);
    expect(daysSilent({ heard_on: '2026-03-01' }, '2026-03-10')).toBe(9);
  });

  test('leads to the plan that the reason is about, or else to the one that runs', () => {
    const jens = somebody('Jens', { plans: [plan('b', '2026-03-01')] });
    expect(planOfReason(jens, { ...inFlare, assignment: 'a' })).toBe('a');
    expect(planOfReason(jens, inFlare)).toBe('b');
    expect(planOfReason(somebody('Lene'), inFlare)).toBeNull();
  });
});

describe('the four weeks', () => {
  test('count the days of each state', () => {
    const days = DAYS.map((day, at): WeekDay => ({ ...day, state: at < 19 ? 'rest' : 'unheard' }));
    expect(countStates(days)).toEqual({ full: 0, part: 0, none: 0, rest: 19, unheard: 9 });
  });

  test('draw days in a row that were not heard from as one bar, week by week', () => {
    const heard = DAYS.map((day, at): WeekDay => (at < 10 ? { ...day, state: 'full' } : day));
    const weeks = weeksOf(heard);
    expect(weeks.map((week) => week.map(({ state, days }) => `${state} ${days}`))).toEqual([
      Array(7).fill('full 1'),
      ['full 1', 'full 1', 'full 1', 'unheard 4'],
      ['unheard 7'],
      ['unheard 7'],
    ]);
  });
});
