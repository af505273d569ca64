// How far a patient has read in a plan, told from the log and the released pathways.
import { expect, test } from 'vitest';
import type { LogEntry } from '../../domain/entries';
import type { Pathway } from '../server/shapes';
import { readSoFar } from './reading';

const pin = (id: string) => ({ id, edition: 1, sha256: 'a'.repeat(64) });
const named = (id: string) => ({ id, title: { da: id, en: id } });
const pathways = [
  { pages: [named('walk'), named('signs')], lessons: [named('little')] },
  { pages: [named('walk'), named('sleep')], lessons: [] },
] as unknown as readonly Pathway[];

const wrote = (kind: string, args: Record<string, unknown>) =>
  ({ id: kind, kind, args }) as unknown as LogEntry;

test('only the plan’s own texts and lessons count, and each of them once', () => {
  const pins = ['start', 'walk', 'signs', 'little', 'stick'].map(pin);
  const log = [
    wrote('text_read', { text: pin('walk') }),
    wrote('text_read', { text: pin('sleep') }),
    wrote('lesson_completed', { lesson: pin('little') }),
  ];
  expect(readSoFar(pins, pathways, log)).toEqual({ texts: 2, read: 1, lessons: 1, learned: 1 });
});

test('a plan of texts that no pathway has any more says nothing', () => {
  expect(readSoFar([pin('gone')], pathways, [])).toEqual({ texts: 0, read: 0, lessons: 0, learned: 0 });
});
