// What has been dealt with is the same to the clinic's screens as to the server's list: the cases are shared.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LogEntry } from '../../domain/entries';
import { handledOf } from './handled';

const { cases } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../tests/vectors/attention/handled.json'), 'utf8'),
) as {
  cases: readonly {
    name: string;
    entries: readonly Pick<LogEntry, 'id' | 'kind' | 'on' | 'args'>[];
    handled: readonly [code: string, on: string, assignment: string | null][];
  }[];
};

const written = (entry: Pick<LogEntry, 'id' | 'kind' | 'on' | 'args'>, at: number): LogEntry => ({
  ...entry,
  by: { role: 'clinician', id: 'bo' },
  seq: at + 1,
  at: `${entry.on}T12:00:00Z`,
  made_at: null,
  device: null,
  moved_days: 0,
});

test.each(cases)('$name', ({ entries, handled }) => {
  const found = handledOf(entries.map(written)).map(({ code, on, assignment }) => [code, on, assignment]);
  expect(new Set(found.map(String))).toEqual(new Set(handled.map(String)));
});

test('who dealt with it and when is told', () => {
  const [, entry] = cases[0]?.entries ?? [];
  expect(entry && handledOf([written(entry, 0)])).toMatchObject([{ by: 'bo', handledOn: '2026-03-10' }]);
});
