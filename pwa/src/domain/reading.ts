// What a patient has read, learned and found useful. It counts by item, so that a new edition takes nothing back.
import { type LogEntry, type Pin, unwithdrawn } from './entries';

export interface Progress {
  /** The ids of the texts that were read. */
  readonly read: ReadonlySet<string>;
  /** The ids of the lessons whose questions were answered. */
  readonly learned: ReadonlySet<string>;
}

/** Of all phones together: what one has added, another never takes away. */
export function progressOf(log: readonly LogEntry[]): Progress {
  return {
    read: new Set(unwithdrawn(log, 'text_read').map(({ args }) => args.text.id)),
    learned: new Set(unwithdrawn(log, 'lesson_completed').map(({ args }) => args.lesson.id)),
  };
}

/** The newest edition of a text that was read or learned, up to this one; 0 where none was. */
export function editionRead(log: readonly LogEntry[], id: string, upTo = Number.POSITIVE_INFINITY): number {
  const read = unwithdrawn(log, 'text_read').map(({ args }) => args.text);
  const learned = unwithdrawn(log, 'lesson_completed').map(({ args }) => args.lesson);
  const editions = [...read, ...learned].filter((pin) => pin.id === id && pin.edition <= upTo);
  return Math.max(0, ...editions.map(({ edition }) => edition));
}

/** Whether something was read or learned on a day. */
export function readOn(log: readonly LogEntry[], day: string): boolean {
  const done = [...unwithdrawn(log, 'text_read'), ...unwithdrawn(log, 'lesson_completed')];
  return done.some(({ on }) => on === day);
}

/**
 * What to offer today: the first in the order that is not done, then what has come anew since, and nothing on a day on
 * which something was read.
 */
export function nextOf(
  order: readonly Pin[],
  log: readonly LogEntry[],
  today: string,
  isNew: (pin: Pin) => boolean,
): Pin | undefined {
  if (readOn(log, today)) return undefined;
  const { read, learned } = progressOf(log);
  return order.find(({ id }) => !read.has(id) && !learned.has(id)) ?? order.find(isNew);
}

/** What the patient last said of a text: useful or not, or nothing yet. */
export function usefulnessOf(log: readonly LogEntry[], id: string): boolean | null {
  return unwithdrawn(log, 'text_rated').findLast(({ args }) => args.text.id === id)?.args.useful ?? null;
}

/** Two lists as one, each in its own order, spread over each other: neither waits until the other is done. */
export function interleaved<T>(some: readonly T[], others: readonly T[]): readonly T[] {
  const placed = (list: readonly T[]) => list.map((one, at) => ({ one, place: (at + 0.5) / list.length }));
  return [...placed(some), ...placed(others)].sort((a, b) => a.place - b.place).map(({ one }) => one);
}
