// Which editions a plan stands on: the cases that the server answers too, and in whatever order it hears of them.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrived, pinsAfter, pinsOn, spellsOf, upgradesOf } from './editions';
import type { LogEntry, Pin } from './entries';
import type { Assignment } from './ladder';

interface Told {
  readonly id: string;
  readonly kind: string;
  readonly on: string;
  readonly assignment?: string;
  readonly items?: readonly string[];
  readonly of?: string;
}

interface Case {
  readonly name: string;
  readonly items: readonly string[];
  readonly log: readonly Told[];
  readonly on: string | null;
  readonly pins: readonly string[];
}

const file = new URL('../../../tests/vectors/editions/pins.json', import.meta.url);
const { cases }: { cases: readonly Case[] } = JSON.parse(readFileSync(file, 'utf8'));

function pin(named: string): Pin {
  const [id = '', edition] = named.split('@');
  return { id, edition: Number(edition), sha256: named };
}

function logged({ id, kind, on, assignment, items = [], of }: Told): LogEntry {
  const by = { role: 'clinician', id: 'bo' };
  const args = of ? { of } : { assignment, items: items.map(pin), passed: [] };
  return { id, kind, on, by, args, seq: null, at: null, made_at: null, device: null, moved_days: 0 };
}

function planOf(items: readonly string[]): Assignment {
  const pins = items.map(pin);
  const plan = { pathway: pin('start@1'), items: pins, ladder: null, exercises: [], release: RELEASE };
  return { id: 'plan', on: '2026-03-02', endedOn: null, plan };
}

const RELEASE = { id: '2026-03-1', fingerprint: 'sha256-a' };
const names = (pins: readonly Pin[]) => pins.map(({ id, edition }) => `${id}@${edition}`);

test.each(cases)('$name', ({ items, log, on, pins }) => {
  const plan = planOf(items);
  const entries = log.map(logged);
  const found = on === null ? pinsAfter(plan, upgradesOf(entries, plan)) : pinsOn(entries, plan, on);
  expect(names(found)).toEqual(pins);
});

const upgrade = (id: string, ...items: string[]) =>
  logged({ id, kind: 'editions_upgraded', on: '2026-03-12', assignment: 'plan', items });

function shown(log: readonly LogEntry[], here: readonly string[]): readonly string[] {
  const plan = planOf(['walk@1', 'rest@1']);
  const isHere = ({ id, edition }: Pin) => here.includes(`${id}@${edition}`);
  return names(pinsAfter(plan, arrived(upgradesOf(log, plan), isHere)));
}

test('every edition that a plan stood on is told with its days, and what came out of turn is not', () => {
  const plan = planOf(['walk@1']);
  const told = [
    { ...upgrade('a', 'walk@2', 'stick@1'), on: '2026-03-12' },
    { ...upgrade('b', 'walk@4'), on: '2026-04-01' },
    { ...upgrade('c', 'walk@3'), on: '2026-04-05' },
  ];
  const days = (id: string) =>
    spellsOf(plan, upgradesOf(told, plan), id).map(({ pin: { edition }, from, until }) => [
      edition,
      from,
      until,
    ]);
  expect(days('walk')).toEqual([
    [1, '2026-03-02', '2026-03-12'],
    [2, '2026-03-12', '2026-04-01'],
    [4, '2026-04-01', null],
  ]);
  expect(days('stick')).toEqual([[1, '2026-03-12', null]]);
  expect(days('rest')).toEqual([]);
});

test('the old text stays until all that comes with the new one is here', () => {
  const log = [upgrade('a', 'walk@2', 'stick@1')];
  expect(shown(log, ['walk@1', 'rest@1', 'walk@2'])).toEqual(['walk@1', 'rest@1']);
  expect(shown(log, ['walk@1', 'rest@1', 'walk@2', 'stick@1'])).toEqual(['walk@2', 'rest@1', 'stick@1']);
});

test('while a second one is on its way, the first is shown', () => {
  const log = [upgrade('a', 'walk@2'), upgrade('b', 'walk@3')];
  expect(shown(log, ['walk@1', 'walk@2'])).toEqual(['walk@2', 'rest@1']);
});

test('a new phone, which never fetches what has been overtaken, shows the newest of everything', () => {
  const log = [upgrade('a', 'walk@2', 'rest@2'), upgrade('b', 'walk@3')];
  expect(shown(log, ['walk@3', 'rest@2'])).toEqual(['walk@3', 'rest@2']);
});

test('a text that is here is never replaced by one that is not', () => {
  const named = fc.tuple(fc.constantFrom('walk', 'rest'), fc.integer({ min: 2, max: 5 }));
  const some = fc.array(
    named.map(([id, edition]) => `${id}@${edition}`),
    { minLength: 1, maxLength: 3 },
  );
  fc.assert(
    fc.property(fc.array(some, { maxLength: 4 }), fc.array(some, { maxLength: 4 }), (brought, here) => {
      const log = brought.map((items, at) => upgrade(`${at}`, ...items));
      const held = ['walk@1', 'rest@1', ...here.flat()];
      for (const pin of shown(log, held)) expect(held).toContain(pin);
    }),
  );
});

test('two who hear the same in another order stand on the same', () => {
  const told = fc
    .tuple(fc.constantFrom('walk', 'rest'), fc.integer({ min: 1, max: 9 }))
    .map(([id, edition]) => `${id}@${edition}`);
  fc.assert(
    fc.property(fc.array(told, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (items, order) => {
      const plan = planOf(['walk@2', 'rest@3']);
      const entries = items.map((one, at) =>
        logged({
          id: `${at}`,
          kind: 'editions_upgraded',
          on: '2026-03-12',
          assignment: 'plan',
          items: [one],
        }),
      );
      const shuffled = entries
        .map((entry) => ({ entry, place: order.next().value ?? 0 }))
        .sort((one, other) => one.place - other.place)
        .map(({ entry }) => entry);
      expect(pinsAfter(plan, upgradesOf(shuffled, plan))).toEqual(pinsAfter(plan, upgradesOf(entries, plan)));
    }),
  );
});
