// Folds a log again and again in a page, for `make bench`: how long the phone's engine takes.

import { type CaseEntry, type Ladder, stand } from '../src/domain/ladder';

interface Case {
  readonly ladder: Ladder;
  readonly log: readonly CaseEntry[];
  readonly today: string;
}

/** Milliseconds for so many folds, with no answer kept from one to the next. */
function foldFor({ ladder, log, today }: Case, folds: number): number {
  const began = performance.now();
  for (let fold = 0; fold < folds; fold++) stand(ladder, log, today);
  return performance.now() - began;
}

Object.assign(globalThis, { foldFor });
