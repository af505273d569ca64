// How far a patient has read in one plan, as far as it has been heard: texts and lessons, each counted once.
import type { LogEntry, Pin } from '../../domain/entries';
import { progressOf } from '../../domain/reading';
import type { Pathway } from '../server/shapes';

export interface ReadSoFar {
  readonly texts: number;
  readonly read: number;
  readonly lessons: number;
  readonly learned: number;
}

/** A plan pins texts without saying of what kind they are; the released pathways do. */
export function readSoFar(
  pins: readonly Pin[],
  pathways: readonly Pathway[],
  entries: readonly LogEntry[],
): ReadSoFar {
  const { read, learned } = progressOf(entries);
  const among = (ids: readonly string[]) => pins.map(({ id }) => id).filter((id) => ids.includes(id));
  const texts = among(pathways.flatMap(({ pages }) => pages.map(({ id }) => id)));
  const lessons = among(pathways.flatMap((pathway) => pathway.lessons.map(({ id }) => id)));
  return {
    texts: texts.length,
    read: texts.filter((id) => read.has(id)).length,
    lessons: lessons.length,
    learned: lessons.filter((id) => learned.has(id)).length,
  };
}
