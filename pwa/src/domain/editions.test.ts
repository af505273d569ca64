// Which editions a plan stands on: the cases that the server answers too, and in whatever order it hears of them.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pinsAfter, pinsOn, upgradesOf } from './editions';
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

test('two who hear the same in another order stand on the same', () => {
  const told = fc
    .tuple(fc.constantFrom('walk', 'rest'), fc.integer({ min: 1, max: 9 }))
    .map(([id, edition]) => `${id}@${edition}`);
  fc.assert(
    fc.property(fc.array(told, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (items, order) => {
      const plan = planOf(['walk@2', 'rest@3']);
      const entries = items.map((one, at) =>
        logged({ id: `${at}`, kind: 'editions_upgraded', on: '2026-03-12', assignment: 'plan', items: [one] }),
      );
      const shuffled = entries
        .map((entry) => ({ entry, place: order.next().value ?? 0 }))
        .sort((one, other) => one.place - other.place)
        .map(({ entry }) => entry);
      expect(pinsAfter(plan, upgradesOf(shuffled, plan))).toEqual(pinsAfter(plan, upgradesOf(entries, plan)));
    }),
  );
});
