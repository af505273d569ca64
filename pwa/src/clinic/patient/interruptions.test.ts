// Flare-ups and pauses as stretches of days.
import { expect, test } from 'vitest';
import { caseOf, stand } from '../../domain/ladder';
import { logOf, walking } from '../testing/log';
import { interruptionsOf } from './interruptions';

const log = logOf(
  ['2026-03-01', 'plan_assigned', walking(), 'plan'],
  ['2026-03-05', 'flare_started', { flare_percent: 25 }],
  ['2026-03-08', 'flare_ended', {}],
  ['2026-03-20', 'paused', { reason: 'away' }],
);

function found(asOf: string) {
  const own = caseOf(log, 'plan', asOf);
  return own && interruptionsOf(stand(own.ladder, own.log, asOf));
}

test('one that is over has its last day, its length and what it lowered the quota to', () => {
  expect(found('2026-03-10')).toEqual([
    { phase: 'flare', from: '2026-03-05', to: '2026-03-07', days: 3, quota: 2 },
  ]);
});

test('one that still holds on the last day that was heard of has no end, and comes first', () => {
  expect(found('2026-03-22')).toMatchObject([
    { phase: 'paused', from: '2026-03-20', to: null, days: 3 },
    { phase: 'flare' },
  ]);
});

test('without any there is nothing to tell', () => {
  expect(found('2026-03-04')).toEqual([]);
});
