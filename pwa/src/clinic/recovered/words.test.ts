// What was found on a phone, in words: every kind that a clinician writes has a line of its own, in both languages.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { LogEntry } from '../../domain/entries';
import { speak, t } from '../../text';
import { words } from '../../words/clinic';
import { ownWords, whatItIs } from './words';

interface Samples {
  readonly kind: string;
  readonly samples: readonly { readonly by: string; readonly args: LogEntry['args'] }[];
}

const FOLDER = join(import.meta.dirname, '../../../../tests/vectors/old_entries');
const TODAY = '2026-03-04';
const KINDS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Samples)
  // Whether something was left out is decided anew, and never offered.
  .filter(({ kind }) => kind !== 'recovered_left_out');

function lost(kind: string, args: LogEntry['args']): LogEntry {
  const by = { role: 'clinician', id: 'bo' };
  return {
    id: 'lost',
    kind,
    on: '2026-03-02',
    by,
    args,
    seq: 1,
    at: null,
    made_at: null,
    device: null,
    moved_days: 0,
  };
}

describe.each(['da', 'en'] as const)('in %s', (language) => {
  beforeEach(() => speak(language, words));

  const written = KINDS.flatMap(({ kind, samples }) =>
    samples.filter(({ by }) => by === 'clinician').map(({ args }) => lost(kind, args)),
  );

  test('every shape that a clinician ever wrote has its own words', () => {
    expect(written.length).toBeGreaterThan(10);
    for (const entry of written) {
      const what = whatItIs(entry, [], TODAY);
      expect(what, entry.kind).not.toBe(t('clinic.recovered.other'));
      expect(what, entry.kind).not.toMatch(/[{}]|undefined|NaN/);
    }
  });

  test('what a newer version wrote is told to be there', () => {
    expect(whatItIs(lost('moon_walk', {}), [], TODAY)).toBe(t('clinic.recovered.other'));
  });
});

test('everything that a person wrote in it is shown, since whoever confirms it answers for it', () => {
  expect(
    ownWords(lost('flare_plan_written', { sleep: 'En pude', early_signs: 'Stiv', gp_phone: '12345678' })),
  ).toEqual(['Stiv', 'En pude']);
  expect(ownWords(lost('rung_set', { assignment: 'plan', rung: 3 }))).toEqual([]);
});
