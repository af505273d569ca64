// Case files (docs/ladder.md §9): cases on standard input, results on standard output, and nothing else there.

import { isDay } from '../src/domain/days';
import { type CaseEntry, type Ladder, standIn } from '../src/domain/ladder';
import { isUnit, UNITS, written } from '../src/domain/ladder/amounts';
import { resultOf } from '../src/domain/ladder/result';
import { Digits, parseExactly, writeExactly } from './exact-json';

interface Case {
  readonly name: string;
  readonly ladder: Ladder;
  readonly log: readonly CaseEntry[];
  readonly today: string;
}

/** The file is not a case file; the message says where and why, in the same words as the server's engine. */
class NotACaseFile extends Error {}

async function main(): Promise<number> {
  try {
    const cases = readCases(await standardInput());
    process.stdout.write(`{"results": [${cases.map(answer).join(', ')}]}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof NotACaseFile)) throw error;
    process.stderr.write(`ladder: ${error.message}\n`);
    return 2;
  }
}

function answer({ name, ladder, log, today }: Case): string {
  const standing = standIn((amount) => Digits.of(written(amount)), ladder, log, today);
  return writeExactly(resultOf(name, standing));
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (cause) {
    throw new NotACaseFile('standard input is not UTF-8', { cause });
  }
}

function readCases(text: string): readonly Case[] {
  const file = parse(text);
  const cases = isObject(file) ? file['cases'] : null;
  if (!Array.isArray(cases)) throw new NotACaseFile('standard input holds no {"cases": [...]}');
  return cases.map(readCase);
}

function readCase(value: unknown, index: number): Case {
  const number = `case ${index + 1}`;
  if (!isObject(value)) throw new NotACaseFile(`${number} is not an object`);
  const { name, ladder, log = [], today } = value;
  if (typeof name !== 'string') throw new NotACaseFile(`${number}: "name" is not a text`);
  const no = (flaw: string) => new NotACaseFile(`${number} (${JSON.stringify(name)}): ${flaw}`);
  if (!isObject(ladder)) throw no('"ladder" is not an object');
  if (!Array.isArray(log)) throw no('"log" is not a list');
  if (!isDay(today)) throw no('"today" is not a day written as YYYY-MM-DD');
  if (!isUnit(ladder['unit'])) throw no(`"unit" is none of ${UNITS.join(', ')}`);
  if (!isDay(ladder['starts_on'])) throw no('"starts_on" is not a day written as YYYY-MM-DD');
  // The rules themselves refuse or ignore whatever else may be wrong in a ladder or an entry.
  return { name, ladder: ladder as unknown as Ladder, log, today };
}

function parse(text: string): unknown {
  try {
    return parseExactly(text);
  } catch (cause) {
    throw new NotACaseFile(`standard input is not JSON (${(cause as Error).message})`, { cause });
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

process.exitCode = await main();
