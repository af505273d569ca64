// The history of a staircase: each change once, with the reason that held on that day.
import { beforeAll, expect, test } from 'vitest';
import { whySentence } from '../../parts/ladder-words';
import { assigned, entry, lived, session, standingOn } from '../testing/person';
import { speaking } from '../testing/words';
import { changesOf } from './changes';

beforeAll(() => speaking('da'));

function told(log: Parameters<typeof standingOn>[0], today: string) {
  const { stairs } = standingOn(log, today);
  return changesOf(stairs).map(({ on, standing }) => [on, standing.why, whySentence(standing, stairs.terms)]);
}

test('from the first day to a bad week, the latest first', () => {
  const log = [...lived([assigned()], '2026-06-01', '2026-06-08'), session('2026-06-08', 9)];
  expect(told(log, '2026-06-16')).toEqual([
    [
      '2026-06-15',
      'same_rung_again',
      'Du gennemførte 1 af 3 dage på 9 minutter. Derfor får trinnet en uge til.',
    ],
    [
      '2026-06-08',
      'climbed',
      'Du gennemførte 3 af 3 dage på 8 minutter. Nu er dit mål 9 minutter. Hverken mere eller mindre.',
    ],
    ['2026-06-01', 'start_from_baseline', 'Du begynder med 8 minutter. Det har du og din behandler aftalt.'],
  ]);
});

test('a flare-up, its way back and the rung again are four changes', () => {
  let log = lived([assigned()], '2026-06-01', '2026-06-10');
  log = [...log, entry('flare_started', '2026-06-10'), entry('flare_ended', '2026-06-14')];
  const whys = told(lived(log, '2026-06-10', '2026-06-26'), '2026-06-26').map(([, why]) => why);
  expect(whys.slice(0, 4)).toEqual(['back_on_rung', 'ramp_75', 'ramp_50', 'flare_declared']);
});

test('what was taken back later has left no trace in the history', () => {
  const flare = entry('flare_started', '2026-06-03');
  const log = [assigned(), flare, entry('withdrawn', '2026-06-05', { of: flare.id })];
  expect(told(log, '2026-06-06').map(([, why]) => why)).toEqual(['start_from_baseline']);
});
