// Case files (docs/ladder.md §9): cases on standard input, results on standard output, and nothing else there.

import { isDay } from '../src/domain/days';
import { type CaseEntry, type Ladder, stand } from '../src/domain/ladder';
import { isUnit } from '../src/domain/ladder/amounts';
import { resultOf } from '../src/domain/ladder/result';

interface Case {
  readonly name: string;
  readonly ladder: Ladder;
  readonly log: readonly CaseEntry[];
  readonly today: string;
}

/** The file is not a case file; the message says where and why. */
class NotACaseFile extends Error {}

async function main(): Promise<number> {
  try {
    const cases = readCases(await standardInput());
    const results = cases.map(({ name, ladder, log, today }) => resultOf(name, stand(ladder, log, today)));
    process.stdout.write(`{"results": [\n${results.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof NotACaseFile)) throw error;
    process.stderr.write(`ladder: ${error.message}\n`);
    return 2;
  }
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function readCases(text: string): readonly Case[] {
  const file = asObject(parse(text), 'the file');
  return asList(file['cases'], '"cases"').map((value, index) => {
    const where = `case ${index + 1}`;
    const { name, ladder, log = [], today } = asObject(value, where);
    if (typeof name !== 'string') throw new NotACaseFile(`${where} has no name`);
    const { unit, starts_on } = asObject(ladder, `the ladder of ${where}`);
    if (!isUnit(unit)) throw new NotACaseFile(`${where} has no unit that the ladder knows`);
    if (!isDay(starts_on)) throw new NotACaseFile(`"starts_on" of ${where} is not a day`);
    if (!isDay(today)) throw new NotACaseFile(`"today" of ${where} is not a day`);
    // The rules themselves refuse or ignore whatever else may be wrong in a ladder or an entry.
    return {
      name,
      ladder: ladder as Ladder,
      log: asList(log, `the log of ${where}`) as readonly CaseEntry[],
      today,
    };
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new NotACaseFile(`standard input is not JSON (${(cause as Error).message})`, { cause });
  }
}

function asObject(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new NotACaseFile(`${what} is not an object`);
}

function asList(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new NotACaseFile(`${what} is not a list`);
}

process.exitCode = await main();
