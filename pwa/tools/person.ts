// Whole logs of one person (docs/ladder.md §10), for the test that compares both engines: every plan, and where it stands.

import type { LogEntry } from '../src/domain/entries';
import { type Assignment, activeAssignments, caseOf, stand } from '../src/domain/ladder';
import { resultOf } from '../src/domain/ladder/result';
import { answerEach } from './case-file';

interface Person {
  readonly name: string;
  readonly entries: readonly LogEntry[];
  readonly today: string;
}

function answer(value: unknown): string {
  const { name, entries, today } = value as Person;
  const plans = activeAssignments(entries).map((plan) => planOf(plan, entries, today));
  return JSON.stringify({ name, plans });
}

function planOf({ id, on, endedOn }: Assignment, entries: readonly LogEntry[], today: string) {
  const found = caseOf(entries, id, today);
  const standing = found && stand(found.ladder, found.log, today);
  const shown = standing && {
    ...resultOf(id, standing),
    weeks: standing.weeks.map(({ from, rung, quota, fullDays, dueDays, verdict }) => {
      return { from, rung, quota, full_days: fullDays, due_days: dueDays, verdict };
    }),
    planned: standing.planned,
    days: standing.days.map(({ on, due, total, full, over }) => ({ on, due, total, full, over })),
  };
  return { id, on, ended_on: endedOn, standing: shown };
}

process.exitCode = await answerEach(answer);
