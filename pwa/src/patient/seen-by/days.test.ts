// The list of looks, as a patient reads it.
import { expect, test } from 'vitest';
import type { Look } from '../../api/seen-by';
import { byDay } from './days';

const look = (at: string, act: Look['act'], actor = 'Bo Friis', why: Look['why'] = 'clinician'): Look => ({
  id: at,
  at,
  act,
  why,
  actor,
  profession: 'physiotherapist',
  organisation: 'Sundhedscenter Odense',
});

test('a look before midnight in Denmark belongs to that day, whatever the clock in London says', () => {
  const days = byDay([
    look('2026-07-01T22:30:00Z', 'record_opened'),
    look('2026-07-01T21:30:00Z', 'record_opened'),
  ]);
  expect(days.map(({ on }) => on)).toEqual(['2026-07-02', '2026-07-01']);
});

test('one who opens the record three times on a day is one line with a three', () => {
  const times = ['2026-03-02T12:00:00Z', '2026-03-02T11:00:00Z', '2026-03-02T10:00:00Z'];
  const [day] = byDay([
    ...times.map((at) => look(at, 'record_opened')),
    look('2026-03-02T09:00:00Z', 'plan_given'),
  ]);
  expect(day?.visitors).toHaveLength(1);
  expect(day?.visitors[0]?.acts).toEqual([
    { act: 'record_opened', times: 3, at: '2026-03-02T12:00:00Z' },
    { act: 'plan_given', times: 1, at: '2026-03-02T09:00:00Z' },
  ]);
});

test('two people, and one person for two reasons, are not taken for each other', () => {
  const [day] = byDay([
    look('2026-03-02T12:00:00Z', 'record_opened'),
    look('2026-03-02T11:00:00Z', 'record_opened', 'Erik Lund', 'gp'),
    look('2026-03-02T10:00:00Z', 'record_opened', 'Bo Friis', 'substitute'),
  ]);
  expect(day?.visitors.map(({ name, why }) => [name, why])).toEqual([
    ['Bo Friis', 'clinician'],
    ['Erik Lund', 'gp'],
    ['Bo Friis', 'substitute'],
  ]);
});
