// What happened beside the training: a flare-up or a pause, from one day to another.
import type { Diary } from '../server/shapes';

export const EVENTS = ['flare_started', 'flare_ended', 'paused', 'resumed'] as const;
export type EventKind = (typeof EVENTS)[number];

export interface DiaryEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly on: string;
}

/** What can be sent of them: those with a day. */
export function entriesOfEvents(events: readonly DiaryEvent[]): Diary['entries'] {
  return events.filter(({ on }) => on !== '').map(({ id, kind, on }) => ({ id, kind, on, args: {} }));
}
