// Random lives of two patients and a clinician in one browser, whose phone may die at any await: whatever breaks, in the
// end each entry that was called saved is with the server exactly once, or visibly refused.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KEPT } from './testing/kept-histories';
import { histories, Life } from './testing/life';

/** HISTORIES=20000 npm test -- histories lives so many; MINUTES=30 as many as there is time for; SEED=7 the same again. */
const HISTORIES = Number(process.env['HISTORIES'] ?? 1500);
const MINUTES = Number(process.env['MINUTES'] ?? 0);
const SEED = process.env['SEED'];

describe('any history', () => {
  test(
    'ends with every entry exactly once where it belongs',
    async () => {
      const lived = await fc.check(
        fc.asyncProperty(histories, (steps) => new Life().live(steps)),
        {
          examples: KEPT.map((steps) => [steps]),
          includeErrorInReport: true,
          numRuns: MINUTES > 0 ? 1_000_000_000 : HISTORIES,
          ...(MINUTES > 0 && { interruptAfterTimeLimit: MINUTES * 60_000 }),
          ...(SEED !== undefined && { seed: Number(SEED) }),
        },
      );
      process.stdout.write(`\nhistories lived: ${lived.numRuns}, seed ${lived.seed}\n`);
      expect(lived.failed ? fc.defaultReportMessage(lived) : '', 'no violation').toBe('');
    },
    2 ** 31 - 1,
  );
});
