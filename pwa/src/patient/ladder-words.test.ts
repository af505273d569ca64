// Why the amount is what it is: one sentence with the patient's own numbers, for every code that the rules can give.
import { beforeAll, describe, expect, test } from 'vitest';
import { hintSentences, whySentence } from '../parts/ladder-words';
import { assigned, entry, lived, session, standingOn } from './testing/person';
import { speaking } from './testing/words';

beforeAll(() => speaking('da'));

const why = (log: Parameters<typeof standingOn>[0], today: string) => {
  const { stairs } = standingOn(log, today);
  return whySentence(stairs.standing, stairs.terms);
};

test('a whole week done says so, and names the new step', () => {
  expect(why(lived([assigned()], '2026-06-01', '2026-06-08'), '2026-06-08')).toBe(
    'Du gennemførte 3 af 3 dage på 8 minutter. Nu er dit mål 9 minutter. Hverken mere eller mindre.',
  );
});

test('two days of three are enough, and that is said too', () => {
  const log = [assigned(), session('2026-06-01', 8), session('2026-06-03', 8)];
  expect(why(log, '2026-06-08')).toBe(
    'Du gennemførte 2 af 3 dage på 8 minutter. Det er nok. Nu er dit mål 9 minutter. Hverken mere eller mindre.',
  );
});

test('more full days than due days are not counted beyond them', () => {
  const days = ['01', '02', '03', '04', '05'].map((day) => session(`2026-06-${day}`, 8));
  expect(why([assigned(), ...days], '2026-06-08')).toContain('3 af 3 dage');
});

test('a week that was not enough gets one more, without a word of blame', () => {
  expect(why([assigned(), session('2026-06-01', 8)], '2026-06-08')).toBe(
    'Du gennemførte 1 af 3 dage på 8 minutter. Derfor får trinnet en uge til.',
  );
});

test('a week in which something was begun says so, and counts nobody’s days to none', () => {
  expect(why([assigned(), session('2026-06-01', 2)], '2026-06-08')).toBe(
    'Du kom i gang på 8 minutter. Trinnet får en uge til.',
  );
});

test('a step that was too big is the step that was too big, not the patient', () => {
  const climbed = lived([assigned()], '2026-06-01', '2026-06-08');
  expect(why([...climbed, session('2026-06-08', 1)], '2026-06-15')).toBe(
    'Trinnet på 9 minutter var for stort lige nu. Derfor er dit mål nu 8 minutter.',
  );
});

describe('measuring anew says what led to it', () => {
  const AGAIN = 'Vi måler på tre dage igen, så trappen passer til det, du kan nu.';
  const plan = { assignment: 'plan' };
  const breakOf = (until: string) => [assigned(), entry('paused', '2026-06-02'), entry('resumed', until)];
  test.each([
    ['two quiet weeks', [assigned()], '2026-06-15', `Der har været stille i to uger. ${AGAIN}`],
    [
      'a first step that was too big twice',
      [assigned(), session('2026-06-01', 1), session('2026-06-08', 1)],
      '2026-06-15',
      `Det første trin var for stort lige nu. ${AGAIN}`,
    ],
    ['a long break', breakOf('2026-06-20'), '2026-06-20', `Der er gået over to uger. ${AGAIN}`],
    [
      'the clinician, also soon after a short break',
      [...breakOf('2026-06-04'), entry('remeasure', '2026-06-04', plan)],
      '2026-06-04',
      AGAIN,
    ],
  ])('%s', (_what, log, today, says) => expect(why(log, today)).toBe(says));
});

test('a start that was agreed is not called measured', () => {
  expect(why([assigned()], '2026-06-01')).toBe(
    'Du begynder med 8 minutter. Det har du og din behandler aftalt.',
  );
  expect(why([assigned({ trials: [9, 10, 11] })], '2026-06-01')).toContain('lidt under det, du målte');
});

test('a flare-up names the lowered amount, and the way back both amounts', () => {
  const flare = [assigned(), entry('flare_started', '2026-06-02')];
  expect(why(flare, '2026-06-03')).toContain('sat ned til 4 minutter');
  expect(why([...flare, entry('flare_ended', '2026-06-06')], '2026-06-06')).toBe(
    'Du er på vej tilbage. Først to dage på 4 minutter, det halve af dit trin på 8 minutter.',
  );
});

test('a flare-up while measuring names no amount, because there is none', () => {
  expect(why([assigned({ start: undefined }), entry('flare_started', '2026-06-01')], '2026-06-01')).toBe(
    'Du har en opblussen. Målingen venter, til det går bedre.',
  );
});

test('before the start it names the day', () => {
  expect(why([assigned()], '2026-05-20')).toContain('begynder den 1. juni');
});

describe.each(['da', 'en'] as const)('in %s', (language) => {
  beforeAll(() => speaking(language));
  test('no sentence shows a placeholder or a code', () => {
    const logs = [
      [assigned(), entry('paused', '2026-06-02')],
      [assigned({ start: 30 })],
      [assigned(), entry('rung_set', '2026-06-02', { assignment: 'plan', rung: 3 })],
      [assigned(), entry('remeasure', '2026-06-02', { assignment: 'plan' })],
    ];
    for (const log of logs) expect(why(log, '2026-06-02')).not.toMatch(/[{}]|ladder\./);
    for (const hint of hintSentences(['flare_check_in', 'still_going'])) expect(hint).not.toMatch(/ladder\./);
  });
});
