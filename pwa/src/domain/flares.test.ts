// A person's flare-ups: the cases that the server's rules answer too, and what was said in each.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './days';
import type { LogEntry } from './entries';
import { flaresOf, frequentSince } from './flares';
import { holdingOn } from './ladder';

interface Told {
  readonly cases: readonly {
    readonly name: string;
    readonly today: string;
    readonly log: readonly { readonly id: string; readonly kind: string; readonly on: string; of?: string }[];
  }[];
  readonly results: readonly {
    readonly name: string;
    readonly flares: readonly { readonly began: string; readonly over: string | null }[];
    readonly frequent_since: string | null;
  }[];
}

const file = join(import.meta.dirname, '../../../tests/vectors/flares/flares.json');
const shared: Told = JSON.parse(readFileSync(file, 'utf8'));

const entry = (id: string, kind: string, on: string, args: LogEntry['args'] = {}): LogEntry => ({
  id,
  kind,
  on,
  args,
  by: { role: 'patient', id: 'p' },
  seq: null,
  at: null,
  made_at: null,
  device: null,
  moved_days: 0,
});

describe('flares are told as the shared cases say', () => {
  test.each(shared.cases.map((told, at) => [told.name, told, shared.results[at]] as const))(
    '%s',
    (_, told, result) => {
      const log = told.log.map(({ id, kind, on, of }) => entry(id, kind, on, of ? { of } : {}));
      const flares = flaresOf(log, told.today);
      expect(flares.map(({ began, over }) => ({ began, over }))).toEqual(result?.flares);
      expect(frequentSince(flares, told.today)).toBe(result?.frequent_since);
    },
  );
});

test('answers and check-ins belong to the flare-up in which they were given', () => {
  const log = [
    entry('a', 'flare_started', '2026-03-02', { flare_percent: 50, worse: true }),
    entry('b', 'flare_checked_in', '2026-03-03', { how: 'worse', note: 'hård nat' }),
    entry('c', 'flare_started', '2026-03-03', { in_the_way: false }),
    entry('d', 'flare_ended', '2026-03-05'),
    entry('e', 'flare_checked_in', '2026-03-05', { how: 'better' }),
    entry('f', 'flare_started', '2026-03-09'),
    entry('g', 'flare_checked_in', '2026-03-10', { how: 'same' }),
    entry('h', 'flare_checked_in', '2026-03-10', { how: 'worse' }),
    entry('i', 'withdrawn', '2026-03-10', { of: 'h' }),
  ];
  const [first, second] = flaresOf(log, '2026-03-10');
  expect(first?.answers).toEqual({ worse: true, in_the_way: false });
  expect(first?.checkIns.map(({ id }) => id)).toEqual(['b']);
  expect(second?.answers).toEqual({});
  expect(second?.checkIns.map(({ id }) => id)).toEqual(['g']);
});

test('whether one holds, and since when, is what the ladders go by', () => {
  const said = fc.record({
    kind: fc.constantFrom('flare_started', 'flare_ended'),
    day: fc.integer({ min: 0, max: 12 }),
  });
  fc.assert(
    fc.property(fc.array(said, { maxLength: 12 }), fc.integer({ min: 0, max: 14 }), (days, later) => {
      const log = days.map(({ kind, day }, at) => entry(String(at), kind, addDays('2026-02-25', day)));
      const today = addDays('2026-02-25', later);
      const flares = flaresOf(log, today);
      const open = flares.filter(({ over }) => over === null);
      expect(open.map(({ began }) => began)).toEqual(
        [holdingOn(log, today).flareSince].filter((since) => since !== null),
      );
      // Each ends before the next begins, and lasts for a day at least.
      flares.forEach(({ began, over }, at) => {
        expect(over === null || began < over).toBe(true);
        expect(at === 0 || (flares[at - 1]?.over ?? '9') <= began).toBe(true);
      });
    }),
  );
});
