// Which weekdays a patient may choose: the shared cases, to which the server is held as well.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { LogEntry } from './entries';
import { agreedDays, mayChoose, mayRest } from './training-days';

interface Case {
  readonly name: string;
  readonly log: readonly Pick<LogEntry, 'id' | 'kind' | 'by' | 'args'>[];
  readonly assignment: string;
  readonly weekdays: readonly number[];
  readonly allowed: boolean;
}

const file = new URL('../../../tests/vectors/weekdays/allowed.json', import.meta.url);
const { cases }: { cases: readonly Case[] } = JSON.parse(readFileSync(file, 'utf8'));

test.each(cases)('$name', ({ log, assignment, weekdays, allowed }) => {
  const days = agreedDays(log, assignment);
  expect(days === null || mayChoose(days, weekdays)).toBe(allowed);
});

test('a day off between the days is asked for only where the week has room for one', () => {
  expect([2, 3, 4, 7].map(mayRest)).toEqual([true, true, false, false]);
});
