// Case files (docs/ladder.md §9): cases on standard input, results on standard output, and nothing else there.

import { isDay } from '../src/domain/days';
import { type Ladder, standIn } from '../src/domain/ladder';
import { isUnit, UNITS, written } from '../src/domain/ladder/amounts';
import { resultOf } from '../src/domain/ladder/result';
import { answerEach, isObject, NotACaseFile } from './case-file';
import { Digits, writeExactly } from './exact-json';

/** The rules themselves refuse or ignore whatever else may be wrong in a ladder or an entry. */
function answer(value: unknown, index: number): string {
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

  const told = standIn((amount) => Digits.of(written(amount)), ladder as unknown as Ladder, log, today);
  return writeExactly(resultOf(name, told));
}

process.exitCode = await answerEach(answer);
