// The plan for a flare-up: the last version counts, and none is written over unread and unseen.
import { expect, test } from 'vitest';
import { FLARE_PLAN_SLOTS, type LogEntry } from './entries';
import {
  dialled,
  draftOf,
  flarePlanVersions,
  planOf,
  SLOTS_BY_PHASE,
  saysTheSame,
  unreadBeside,
  writtenPlan,
} from './flare-plan';

const entry = (id: string, kind: string, args: LogEntry['args']): LogEntry => ({
  id,
  kind,
  args,
  on: '2026-03-02',
  by: { role: 'patient', id: 'p' },
  seq: null,
  at: null,
  made_at: null,
  device: null,
  moved_days: 0,
});
const version = (id: string, replaces?: string) =>
  entry(id, 'flare_plan_written', { keeps: id, ...(replaces && { replaces }) });
const beside = (...log: readonly LogEntry[]) => unreadBeside(flarePlanVersions(log)).map(({ id }) => id);

test('every slot has its place in the plan, once', () => {
  expect(Object.values(SLOTS_BY_PHASE).flat().sort()).toEqual([...FLARE_PLAN_SLOTS].sort());
});

test('what was written in turn hides nothing', () => {
  expect(beside()).toEqual([]);
  expect(beside(version('a'))).toEqual([]);
  expect(beside(version('a'), version('b', 'a'), version('c', 'b'))).toEqual([]);
});

test('what was written meanwhile by somebody else stands beside the plan', () => {
  expect(beside(version('a'), version('bo', 'a'), version('anna', 'a'))).toEqual(['bo']);
  expect(beside(version('bo'), version('anna'))).toEqual(['bo']);
});

test('a version made in sight of both settles it', () => {
  const log = [version('a'), version('bo', 'a'), version('anna', 'a'), version('b', 'anna')];
  expect(beside(...log)).toEqual([]);
});

test('a version that was taken back stands nowhere', () => {
  const log = [version('a'), version('bo', 'a'), version('anna', 'a')];
  expect(beside(...log, entry('w', 'withdrawn', { of: 'bo' }))).toEqual([]);
});

test('only what says something is written, in its order', () => {
  const plan = {
    keeps: ' ture ',
    early_signs: 'stiv',
    sleep: '  ',
    flare_percent: 50,
    replaces: 'a',
  } as const;
  expect(Object.entries(writtenPlan(plan))).toEqual([
    ['early_signs', 'stiv'],
    ['keeps', 'ture'],
    ['flare_percent', 50],
  ]);
  expect(writtenPlan({})).toEqual({});
});

test('two versions say the same whichever came after which', () => {
  expect(saysTheSame({ keeps: 'ture', replaces: 'a' }, { keeps: 'ture ' })).toBe(true);
  expect(saysTheSame({ keeps: 'ture' }, { keeps: 'ture', gp_phone: '12345678' })).toBe(false);
});

test('a number dials however it was typed, and words do not', () => {
  expect(dialled(' 12 34 56 78 ')).toBe('12345678');
  expect(dialled('+45 12-34-56-78')).toBe('+4512345678');
  expect(dialled('lægehuset')).toBeNull();
  expect(dialled('')).toBeNull();
});

test('a plan that is opened and saved unchanged says the same', () => {
  const plan = { early_signs: 'stiv', learned: 'varme', flare_percent: 25, gp_phone: '12345678' } as const;
  expect(planOf(draftOf(plan))).toEqual(plan);
  expect(planOf(draftOf())).toEqual({});
});
