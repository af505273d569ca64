// What comes after doing: writing it down.
import type { ComponentChildren } from 'preact';

/** Draws the form that writes an amount down; `amount` is null where nothing has been followed. */
export type WriteDown = (followed: {
  readonly amount: number | null;
  /** The day on which it was begun. */
  readonly on: string;
  /** It has been written down. */
  readonly done: () => Promise<void>;
}) => ComponentChildren;
