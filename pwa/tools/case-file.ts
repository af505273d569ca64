// What a tool for cases has in common: it reads a file from standard input, and says in one line why it cannot.

import { parseExactly } from './exact-json';

/** The file is not a case file; the message says where and why, in the same words as the server's engine. */
export class NotACaseFile extends Error {}

/** Prints the results of the cases on standard input, and nothing else on standard output. */
export async function answerEach(answer: (value: unknown, index: number) => string): Promise<number> {
  try {
    const results = readCases(await standardInput()).map(answer);
    process.stdout.write(`{"results": [${results.join(', ')}]}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof NotACaseFile)) throw error;
    process.stderr.write(`ladder: ${error.message}\n`);
    return 2;
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (cause) {
    throw new NotACaseFile('standard input is not UTF-8', { cause });
  }
}

function readCases(text: string): readonly unknown[] {
  const file = parse(text);
  const cases = isObject(file) ? file['cases'] : null;
  if (!Array.isArray(cases)) throw new NotACaseFile('standard input holds no {"cases": [...]}');
  return cases;
}

function parse(text: string): unknown {
  try {
    return parseExactly(text);
  } catch (cause) {
    if (cause instanceof RangeError) throw new NotACaseFile('standard input is nested too deeply', { cause });
    throw new NotACaseFile(`standard input is not JSON (${(cause as Error).message})`, { cause });
  }
}
