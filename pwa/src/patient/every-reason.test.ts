// Every reason that the rules can give, each in the sentence that a patient would read, with the patient's own numbers.
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../domain/days';
import type { LogEntry, PlanLadder } from '../domain/entries';
import type { Why } from '../domain/ladder';
import { whySentence } from '../parts/ladder-words';
import { assigned, entry, lived, PLAN, session, standingOn } from './testing/person';
import { speaking } from './testing/words';

const START = '2026-06-01';
const on = (day: number) => addDays(START, day);
const climbed = (days: number, ladder: Partial<PlanLadder> = {}) =>
  lived([assigned(ladder)], START, on(days));
const of = { assignment: PLAN };
const flareFrom = (from: number, until: number, log: readonly LogEntry[]) => [
  ...log,
  entry('flare_started', on(from)),
  entry('flare_ended', on(until)),
];

interface Told {
  readonly log: readonly LogEntry[];
  readonly day: number;
  readonly says: string;
}

const EVERY: Readonly<Record<Why, Told>> = {
  not_started: {
    log: [assigned()],
    day: -2,
    says: 'Din plan begynder den 1. juni. Indtil da kan du læse teksterne og gøre, som du plejer.',
  },
  measuring: {
    log: [assigned({ start: undefined })],
    day: 0,
    says: 'Først måler du på tre dage. Så bygger vi trappen ud fra det, du kan nu.',
  },
  needs_new_baseline: {
    log: [assigned()],
    day: 14,
    says: 'Der har været stille i to uger. Vi måler på tre dage igen, så trappen passer til det, du kan nu.',
  },
  start_from_baseline: {
    log: [assigned({ trials: [8, 12, 10] })],
    day: 0,
    says: 'Du begynder med 8 minutter, lidt under det, du målte. Så kan du holde det, også på en dårlig dag.',
  },
  goal_within_reach: {
    log: [assigned({ start: 30 })],
    day: 0,
    says: 'Du kan allerede nå dit mål på 30 minutter. Tal med din behandler om et nyt mål.',
  },
  climbed: {
    log: [assigned(), session(on(0), 8), session(on(2), 8)],
    day: 7,
    says: 'Du gennemførte 2 af 3 dage på 8 minutter. Det er nok. Nu er dit mål 9 minutter. Hverken mere eller mindre.',
  },
  same_rung_again: {
    log: [assigned(), session(on(0), 8)],
    day: 7,
    says: 'Du gennemførte 1 af 3 dage på 8 minutter. Derfor får trinnet en uge til.',
  },
  quiet_week: {
    log: [assigned()],
    day: 7,
    says: 'Der er ikke skrevet noget i sidste uge. Det sker. Du fortsætter på 8 minutter.',
  },
  one_rung_down: {
    log: [...climbed(7), session(on(7), 2)],
    day: 14,
    says: 'Trinnet på 9 minutter var for stort lige nu. Derfor er dit mål nu 8 minutter.',
  },
  goal_reached: {
    log: climbed(14, { goal: 9 }),
    day: 14,
    says: 'Du har nået dit mål på 9 minutter. Nu handler det om at holde fast.',
  },
  rung_agreed: {
    log: [assigned(), entry('rung_set', on(1), { ...of, rung: 3 })],
    day: 1,
    says: 'Nu er dit mål 10 minutter. Det har du og din behandler aftalt.',
  },
  flare_declared: {
    log: [...climbed(7), entry('flare_started', on(8), { flare_percent: 25 })],
    day: 9,
    says: 'Du har en opblussen. Derfor er dagens mål sat ned til 2 minutter. Lidt holder kroppen i gang.',
  },
  paused_by_you: {
    log: [assigned(), entry('paused', on(1))],
    day: 2,
    says: 'Din plan holder pause. Intet er på dagen, før du siger til.',
  },
  ramp_50: {
    log: flareFrom(8, 14, climbed(7)),
    day: 14,
    says: 'Du er på vej tilbage. Først to dage på 4,5 minutter, det halve af dit trin på 9 minutter.',
  },
  ramp_75: {
    log: flareFrom(8, 10, climbed(7)),
    day: 10,
    says: 'Du er på vej tilbage. Nu to dage på 6,5 minutter, tæt på dit trin på 9 minutter.',
  },
  back_on_rung: {
    log: flareFrom(8, 10, climbed(7)),
    day: 15,
    says: 'Du er tilbage på dit trin. Dagens mål er 9 minutter.',
  },
  resumed: {
    log: [...climbed(7), entry('paused', on(8)), entry('resumed', on(10))],
    day: 10,
    says: 'Du går videre, hvor du slap. Dagens mål er 9 minutter.',
  },
};

const whyOn = ({ log, day }: Told) => {
  const { stairs } = standingOn(log, on(day));
  return [stairs.standing.why, whySentence(stairs.standing, stairs.terms)];
};

describe('in Danish', () => {
  beforeAll(() => speaking('da'));
  test.each(Object.entries(EVERY))('%s', (why, told) => expect(whyOn(told)).toEqual([why, told.says]));
});

describe('in English', () => {
  beforeAll(() => speaking('en'));
  test.each(Object.entries(EVERY))('%s has its numbers too', (_why, told) => {
    const [, sentence = ''] = whyOn(told);
    const numbers = (text: string) => text.replaceAll(',', '.').match(/\d+(\.\d+)?/g) ?? [];
    expect(sentence).not.toMatch(/[{}]|ladder\./);
    expect(numbers(sentence ?? '')).toEqual(numbers(told.says));
  });
});
